using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;

namespace Pulumi.Engine.Tests.Deployment.Targeting;

public sealed class ReplaceTests
{
    [Fact]
    public async Task Up_Replace_ReplacesAResourceThatDidNotChange()
    {
        await using var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"));

        var run = await stack.UpAsync(program => SamplePrograms.ThingsAsync(program, 1, "a", "b"), Named.Replace("a"));

        Assert.Equal(["create-replacement a", "replace a", "same b", "delete-replaced a"], run.Steps);
        Assert.Equal(["id"], run.Events.OfType<EngineEvent.ResourcePre>().First(pre => pre.Metadata.Operation == StepOperation.Replace).Metadata.Keys);
    }

    [Fact]
    public async Task Up_ReplaceOfAnUnknownResource_IsRefusedBeforeAnythingIsDone()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a"), Named.Replace("a"));

        Assert.Equal(DeploymentOutcome.Failed, run.Outcome);
        Assert.Contains("could not be found", run.Errors, StringComparison.Ordinal);
        Assert.Empty(stack.Provider.World);
    }
}
