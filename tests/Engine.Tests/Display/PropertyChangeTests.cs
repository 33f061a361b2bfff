using Pulumi.Engine.Display;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Display;

public class PropertyChangeTests
{
    [Fact]
    public void Of_HiddenPaths_AreNamedOnceWithoutTheirValues()
    {
        var changes = PropertyChange.Of(Update("tags", "number"));

        Assert.Equal(["size", "tags (hidden)"], changes.Select(change => change.Path + (change.IsHidden ? " (hidden)" : "")));
        Assert.All(changes.Where(change => change.IsHidden), change => Assert.Equal("~", change.Symbol));
    }

    [Fact]
    public void Of_HiddenPathsInADetailedDiff_AreNamedOnceWithoutTheirValues()
    {
        var step = Update("tags.b") with
        {
            DetailedDiff = new Dictionary<string, PropertyDiff>
            {
                ["size"] = new(PropertyDiffKind.Update, InputDiff: true),
                ["tags.b"] = new(PropertyDiffKind.UpdateReplace, InputDiff: true),
            },
        };

        Assert.Equal(["~size", "+-tags.b"], PropertyChange.Of(step).Select(change => change.Symbol + change.Path));
        Assert.Equal([false, true], PropertyChange.Of(step).Select(change => change.IsHidden));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnyDisplay_HiddenPath_ShowsThePathOnly(bool markdown)
    {
        var text = await DisplayTests.RenderAsync(
            new DisplayOptions { Kind = DeploymentKind.Update, Planning = true, Stack = "dev", Diff = !markdown, Markdown = markdown },
            [new EngineEvent.ResourcePre(Update("tags"), Planning: true), new EngineEvent.Summary(false, TimeSpan.Zero, new Dictionary<StepOperation, int>())]);

        Assert.Contains("tags (hidden)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("after", text, StringComparison.Ordinal);
    }

    private static StepMetadata Update(params string[] hidden) => new()
    {
        Operation = StepOperation.Update,
        Urn = Storage.States.Resource("a").Urn,
        Type = Storage.States.Resource("a").Type,
        Old = State("before", 1, hidden),
        New = State("after", 2, hidden),
    };

    private static ResourceState State(string tag, double size, string[] hidden) => Storage.States.Resource("a") with
    {
        Inputs = PropertyMap.Of(
            ("number", 7),
            ("size", size),
            ("tags", new PropertyValue.MapValue(PropertyMap.Of(("a", tag), ("b", tag))))),
        HideDiff = [.. hidden.Select(PropertyPath.Parse)],
    };
}
