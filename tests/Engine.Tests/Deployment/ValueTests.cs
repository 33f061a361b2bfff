using Engine.Tests.Storage;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

/// <summary>Values of every kind on their way from the program through the provider and the state back to the program.</summary>
public sealed class ValueTests
{
    [Fact]
    public async Task Value_OfEveryKind_ComesBackAsItWasAndIsNoChange()
    {
        var inputs = PropertyMap.Of(
            ("text", "Goodbye"),
            ("empty", ""),
            ("float", 2.17),
            ("integer", -12),
            ("big", 1234567890123),
            ("flag", false),
            ("list", List(List(1, 2), List(), List("a"))),
            ("map", Map(("inner", Map(("deep", List(true, PropertyValue.Null)))))),
            ("secret", new PropertyValue.SecretValue(Map(("inner", "hush")))),
            ("asset", new PropertyValue.AssetValue(Text: "content")));

        await ComesBackAsync(inputs);
    }

    [Theory]
    [InlineData("my key")]
    [InlineData("my.key")]
    [InlineData("my-key")]
    [InlineData("MY_KEY")]
    [InlineData("__proto__")]
    [InlineData("a[0]")]
    [InlineData("\"quoted\"")]
    [InlineData("")]
    [InlineData("ключ ⁉️")]
    public Task MapKey_OfAnyForm_ComesBackAsItWas(string key) => ComesBackAsync(PropertyMap.Of(("map", Map((key, "value")))));

    [Fact]
    public Task Text_LargerThanAnOrdinaryMessage_ComesBackAsItWas() =>
        ComesBackAsync(PropertyMap.Of(("text", new string('x', 8 << 20))));

    [Fact]
    public Task Map_OfThousandsOfKeys_ComesBackAsItWas() => ComesBackAsync(PropertyMap.Of(
        ("map", Map([.. Enumerable.Range(0, 5000).Select(index => ($"key{index}", (PropertyValue)(double)index))]))));

    [Theory]
    [InlineData("aA-Alpha_alpha.🤯⁉️")]
    [InlineData("with space")]
    [InlineData("with::colons")]
    [InlineData("with$dollar")]
    public async Task Name_OfAnyForm_IsFoundAgain(string name)
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync(name));

        var run = await stack.UpAsync(program => program.ThingAsync(name));

        Assert.Equal([$"same {name}"], run.Steps);
    }

    private static async Task ComesBackAsync(PropertyMap inputs)
    {
        await using var stack = await TestStack.StartAsync();
        var outputs = PropertyMap.Empty;
        var first = await stack.UpAsync(async program => outputs = ProgramClient.Decode((await program.ThingAsync("a", inputs)).Object));
        stack.State = ThroughTheFile(first.State);

        var second = await stack.UpAsync(program => program.ThingAsync("a", inputs), options => options with { ExpectNoChanges = true });

        Assert.Equal("", second.Errors);
        Assert.Equal(DeploymentOutcome.Succeeded, second.Outcome);
        Assert.Equal(first.Resource("a").Inputs, second.Resource("a").Inputs);
        Assert.Equal(first.Resource("a").Outputs, outputs);
    }

    private static Snapshot ThroughTheFile(Snapshot snapshot)
    {
        var text = DeploymentJson.WriteExport(new Checkpoint(snapshot, SecretsState: null), SecretForm.Plaintext);
        return DeploymentJsonReader.Read(text, "test", States.OpenSecrets).Checkpoint.Snapshot;
    }

    private static PropertyValue.ListValue List(params PropertyValue[] items) => new(PropertyList.From(items));

    private static PropertyValue.MapValue Map(params (string Key, PropertyValue Value)[] entries) => new(PropertyMap.Of(entries));
}
