using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Adoption;
using Pulumi.Sriov.Provider.Tests.Rpc;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

/// <summary>The whole way: discover, import, the program that was printed, and the real engine in between.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public async Task Discover_Import_Preview_Up_ChangeNothingOnTheHostsAndDestroyLeavesThem()
    {
        SimulatedMachine[] machines = [await HandMadeHost.BootAsync(), (SimulatedHost.Debian12() with { Name = "compute-2" }).Boot()];
        var before = await machines[0].PhotographAsync();
        var (_, importFile, _) = await new DiscoverRun(machines).RunAsync("compute-1", "compute-2", "--format", "import");
        using var project = new AdoptedProject(importFile);

        await RunAsync("stack", "init", "dev");
        await RunAsync("import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview", "--stack", "dev");
        await RunAsync("preview", "--expect-no-changes", "--stack", "dev");
        Assert.Contains("unchanged", await RunAsync("up", "--yes", "--skip-preview", "--expect-no-changes", "--stack", "dev"), StringComparison.Ordinal);
        Assert.Equal(before, await machines[0].PhotographAsync());

        var destroyed = await RunAsync("destroy", "--yes", "--skip-preview", "--stack", "dev");
        Assert.Contains("was there before this resource and stays", destroyed, StringComparison.Ordinal);
        Assert.Equal(before, await machines[0].PhotographAsync());

        async Task<string> RunAsync(params string[] arguments)
        {
            await using var provider = await ProviderHarness.StartAsync(Catalog.Of, machines);
            return await project.RunAsync(provider.Address, arguments);
        }
    }
}
