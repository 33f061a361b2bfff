using Pulumi.Engine.Deployment;
using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class LikelyPluginsTests
{
    private static readonly ProjectDefinition Project = new()
    {
        Name = "project",
        Directory = "/",
        Runtime = "dotnet",
        Plugins = [new LocalPlugin("named", "/plugins", "2.0.0")],
    };

    [Fact]
    public async Task Of_Update_AreThoseOfStateProjectAndConfiguration_EachOnce()
    {
        await using var stack = await DeployedAsync();
        stack.Config["configured:region"] = "north";
        stack.Config["configured:password"] = "hush";
        stack.Config["project:own"] = "value";

        Assert.Equal(
            [("test", "1.2.3"), ("named", "2.0.0"), ("configured", null)],
            LikelyPlugins.Of(Request(stack, DeploymentKind.Update)));
    }

    [Theory]
    [InlineData(DeploymentKind.Refresh)]
    [InlineData(DeploymentKind.Destroy)]
    [InlineData(DeploymentKind.Import)]
    public async Task Of_NoProgramRuns_AreThoseOfTheStateOnly(object kind)
    {
        await using var stack = await DeployedAsync();
        stack.Config["configured:region"] = "north";

        Assert.Equal([("test", "1.2.3")], LikelyPlugins.Of(Request(stack, (DeploymentKind)kind)));
    }

    private static async Task<TestStack> DeployedAsync()
    {
        var stack = await TestStack.StartAsync();
        await stack.UpAsync(program => Task.WhenAll(
            program.ThingAsync("a", options: request => request.Version = "1.2.3"),
            program.ThingAsync("b", options: request => request.Version = "1.2.3")));
        return stack;
    }

    private static DeploymentRequest Request(TestStack stack, DeploymentKind kind) => new(
        Project, stack, stack.State, new DeploymentOptions { Kind = kind, Parallel = 1 },
        new TestJournal(stack.State), new TestEvents(), stack, CancellationToken.None);
}
