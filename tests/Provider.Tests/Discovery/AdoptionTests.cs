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

        Task<string> RunAsync(params string[] arguments) => RunOnAsync(machines, project, arguments);
    }

    [Fact]
    public async Task Discover_ProjectOfComponents_IsBuiltAsItIs_AndTakesTheHostOverWithoutAChange()
    {
        SimulatedMachine[] machines = [await HandMadeHost.BootAsync("device_spec = { \"address\": \"0000:01:00.0\", \"physical_network\": \"physnet1\" }\n")];
        var before = await machines[0].PhotographAsync();
        var directory = Directory.CreateTempSubdirectory("discovered-");
        try
        {
            var (code, _, errors) = await new DiscoverRun(machines).RunInAsync(directory.FullName, "compute-1", "--project", "site-a", "--style", "components");
            Assert.True(code == 0, errors);
            var site = Path.Combine(directory.FullName, "site-a");
            using var project = new AdoptedProject(await File.ReadAllTextAsync(Path.Combine(site, "import.json")), await BuiltProject.BuildAsync(site));

            await RunOnAsync(machines, project, "stack", "init", "dev");
            await RunOnAsync(machines, project, "import", "--file", "import.json", "--generate-code=false", "--yes", "--skip-preview", "--stack", "dev");
            await RunOnAsync(machines, project, "preview", "--expect-no-changes", "--stack", "dev");
            await RunOnAsync(machines, project, "up", "--yes", "--skip-preview", "--expect-no-changes", "--stack", "dev");

            Assert.Equal(before, await machines[0].PhotographAsync());
            var urns = await RunOnAsync(machines, project, "stack", "--show-urns", "--stack", "dev");
            Assert.Contains("sriov:index:SriovComputeHost$sriov:nova:PciWhitelist::compute-1-whitelist", urns, StringComparison.Ordinal);
            Assert.Contains("sriov:index:SriovComputeHost$sriov:host:VirtualFunctions::compute-1-enp1s0", urns, StringComparison.Ordinal);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<string> RunOnAsync(SimulatedMachine[] machines, AdoptedProject project, params string[] arguments)
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, machines);
        return await project.RunAsync(provider.Address, arguments);
    }
}
