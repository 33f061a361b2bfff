using System.Runtime.Versioning;
using Pulumi.Engine.Tests.Harness;

namespace Engine.Tests.Commands;

/// <summary>When a deployment starts the plugins that its project names.</summary>
[SupportedOSPlatform("linux")]
public sealed class PluginStartTests
{
    [Fact]
    public async Task Up_ProgramHasRegisteredNothingYet_ThePluginRunsBesideIt_AndEndsUnused()
    {
        await using var deployment = await ProcessDeployment.CreateAsync();
        await deployment.StartAsync();

        await ProcessDeployment.UntilAsync(() => deployment.Children.Count == 2);
        await deployment.FinishAsync("urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev");
        var (code, output) = await deployment.EndAsync();

        Assert.True(code == 0, output);
        Assert.All(deployment.Children, child => Assert.False(ProcessDeployment.IsAlive(child)));
    }
}
