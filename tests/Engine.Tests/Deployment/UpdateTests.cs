using Pulumi.Engine.Model;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment;

public sealed class UpdateTests
{
    [Fact]
    public async Task Up_NewResource_IsCreatedAndRecorded()
    {
        await using var stack = await TestStack.StartAsync();

        var run = await stack.UpAsync(program => program.ThingAsync("a", PropertyMap.Of(("size", 3))));

        Assert.Equal("", run.Errors);
        Assert.Equal(DeploymentOutcome.Succeeded, run.Outcome);
        Assert.Equal(["create a"], run.Steps);
        Assert.Equal("a-1", run.Resource("a").Id);
        Assert.Equal(3.0, ((PropertyValue.NumberValue)run.Resource("a").Outputs["size"]).Value);
    }
}
