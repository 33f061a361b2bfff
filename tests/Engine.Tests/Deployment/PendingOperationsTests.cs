using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class PendingOperationsTests
{
    [Theory]
    [InlineData(nameof(PendingOperationType.Creating), true)]
    [InlineData(nameof(PendingOperationType.Updating), false)]
    [InlineData(nameof(PendingOperationType.Deleting), false)]
    [InlineData(nameof(PendingOperationType.Reading), false)]
    [InlineData(nameof(PendingOperationType.Importing), false)]
    public async Task Up_AfterACrash_WarnsAndKeepsOnlyWhatMayHaveBeenCreated(string type, bool stays)
    {
        await using var stack = await TestStack.StartAsync();
        var first = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 1))));
        stack.State = first.State with { PendingOperations = [new PendingOperation(first.Resource("a"), Enum.Parse<PendingOperationType>(type))] };

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 2))));

        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Contains(run.Diagnostics(DiagnosticSeverity.Warning), text =>
            text.Contains($"{first.Resource("a").Urn}, interrupted while {type.ToLowerInvariant()}", StringComparison.Ordinal));
        Assert.Equal(stays ? 1 : 0, run.State.PendingOperations.Count);
    }

    [Fact]
    public async Task Refresh_AfterACrash_ForgetsThemAll()
    {
        await using var stack = await TestStack.StartAsync();
        var first = await stack.UpAsync(program => program.ThingAsync("a"));
        stack.State = first.State with { PendingOperations = [new PendingOperation(first.Resource("a"), PendingOperationType.Creating)] };

        Assert.Empty((await stack.RefreshAsync()).State.PendingOperations);
    }

    [Fact]
    public async Task Up_StoppedBeforeTheOldOneOfAReplacementWasDeleted_DeletesItTheNextTime()
    {
        await using var stack = await TestStack.StartAsync();
        using var cancel = new CancellationTokenSource();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 1))));

        var stopped = await stack.RunAsync(
            DeploymentKind.Update,
            async program =>
            {
                await program.ThingAsync("a", PropertyMap.Of(("force", 2)));
                await cancel.CancelAsync();
            },
            cancel: cancel.Token);
        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2))));

        Assert.Equal(DeploymentOutcome.Cancelled, stopped.Outcome);
        Assert.Equal(["a", "-a"], stopped.Names);
        Assert.Equal(["same a", "delete-replaced a"], run.Steps);
        Assert.Equal(["a-2"], stack.Provider.World.Keys);
    }

    [Fact]
    public async Task Destroy_StoppedBeforeTheOldOneOfAReplacementWasDeleted_DeletesBoth()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 1), ("fail", "Delete"))));
        var failed = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("force", 2))));
        stack.State = failed.State with
        {
            Resources = [.. failed.State.Resources.Select(resource => resource.Delete ? resource with { Inputs = PropertyMap.Empty } : resource)],
        };

        var run = await stack.DestroyAsync();

        Assert.Equal("", run.Errors);
        Assert.Empty(run.State.Resources);
        Assert.Empty(stack.Provider.World);
    }
}
