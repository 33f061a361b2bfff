using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Rpc;
using Pulumi.Sriov.Provider.Tests.Simulation;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Sriov.Provider.Tests.Adoption;

/// <summary>Every type on a host that an administrator configured: imported from its id alone, kept, and destroyed.</summary>
public sealed class ImportTests
{
    private const string Drop = "/etc/nova/nova.conf.d/pci.conf";
    private const string OldDefault = "[DEFAULT]\npci_passthrough_whitelist = {\"devname\": \"enp1s0\", \"physical_network\": \"physnet1\"}\n";

    /// <summary>Type, id, and what of the host's configuration a destroy that removes must have taken away.</summary>
    public static TheoryData<string, string, string> Resources => new()
    {
        { "sriov:host:KernelArguments", "compute-1/kernel-arguments", "hugepages=16" },
        { "sriov:host:Iommu", "compute-1/iommu", "intel_iommu=on" },
        { "sriov:host:VirtualFunctions", "compute-1/0000:01:00.0", "vfs 4" },
        { "sriov:nova:PciWhitelist", $"compute-1{HandMadeHost.NovaConf}#pci", "device_spec" },
        { "sriov:nova:PciAlias", $"compute-1{HandMadeHost.NovaConf}#pci", "alias =" },
        { "sriov:nova:SchedulerFilter", $"compute-1{HandMadeHost.NovaConf}#filter_scheduler", "PciPassthroughFilter" },
        { "sriov:neutron:SriovAgent", $"compute-1{HandMadeHost.AgentIni}#sriov_nic", "physnet1:enp1s0" },
        { "sriov:neutron:MechanismDriver", $"compute-1{HandMadeHost.Ml2Ini}#ml2", "sriovnicswitch" },
    };

    /// <summary>The whitelist in the spellings of releases, distributions and administrators.</summary>
    public static TheoryData<string, string, string> Dialects => new()
    {
        { "passthrough_whitelist = {\"devname\":\"enp1s0\"}\n", "", HandMadeHost.NovaConf },
        { "passthrough_whitelist = [{\"devname\":\"enp1s0\"}, {\"vendor_id\":\"8086\",\"product_id\":\"1572\"}]\n", "", HandMadeHost.NovaConf },
        { "device_spec = {\"devname\":\"enp1s0\",\n  \"trusted\":\"true\"}\n", "", HandMadeHost.NovaConf },
        { "device_spec = {\"address\":\"*:01:10.*\"}\npassthrough_whitelist = {\"devname\":\"enp2s0\"}\n", "", HandMadeHost.NovaConf },
        { "", OldDefault, Drop },
        { "", "[pci]\ndevice_spec: {\"devname\" : \"enp1s0\"}", Drop },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Import_HandMadeHost_LeavesNothingToDo(string token, string id, string own)
    {
        var machine = await HandMadeHost.BootAsync();
        var before = await machine.PhotographAsync();
        Assert.Contains(own, before, StringComparison.Ordinal);
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource(token);

        Assert.True(await imported.ImportAsync(id));
        Assert.Equal(id, imported.Id);
        Assert.False(await imported.UpAsync(imported.Inputs));
        Assert.True(await imported.RefreshAsync());
        Assert.False(await imported.UpAsync(imported.Inputs));

        Assert.Empty(provider.Engine.Texts(LogSeverity.Info));
        Assert.Equal(before, await machine.PhotographAsync());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Destroy_Imported_LeavesTheHostAsItWasFoundAndSaysSo(string token, string id, string own)
    {
        var machine = await HandMadeHost.BootAsync();
        var before = await machine.PhotographAsync();
        Assert.Contains(own, before, StringComparison.Ordinal);
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource(token);
        Assert.True(await imported.ImportAsync(id));

        await imported.DestroyAsync();

        Assert.Equal(before, await machine.PhotographAsync());
        Assert.All(provider.Engine.Texts(LogSeverity.Info), line => Assert.Contains("was there before this resource and stays", line, StringComparison.Ordinal));
        Assert.NotEmpty(provider.Engine.Texts(LogSeverity.Info));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Destroy_ImportedWithRemove_TakesAwayWhatIsDeclared(string token, string id, string own)
    {
        var machine = await HandMadeHost.BootAsync();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource(token);
        Assert.True(await imported.ImportAsync(id));
        var before = await machine.PhotographAsync();
        await imported.UpAsync(imported.Inputs.With("onDestroy", "remove"));
        Assert.Equal(before, await machine.PhotographAsync());

        await imported.DestroyAsync();

        Assert.DoesNotContain(own, await machine.PhotographAsync(), StringComparison.Ordinal);
        Assert.Empty(provider.Engine.Texts(LogSeverity.Info));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Whitelist_InAnySpelling_IsAdoptedAndLeftAsItIs(string main, string dropIn, string file)
    {
        var machine = await HandMadeHost.BootAsync(main, more: dropIn.Length == 0 ? [] : [(Drop, dropIn)]);
        var before = await machine.PhotographAsync();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource("sriov:nova:PciWhitelist");

        Assert.True(await imported.ImportAsync($"compute-1{file}#pci"));
        Assert.NotEmpty(Assert.IsType<ListValue>(imported.Inputs["devices"]).Items);
        Assert.False(await imported.UpAsync(imported.Inputs));
        await imported.DestroyAsync();

        Assert.Equal(before, await machine.PhotographAsync());
    }

    [Fact]
    public async Task Whitelist_ListOnOneLineIsChanged_BecomesALineForEachAndComesBackOnDestroy()
    {
        var machine = await HandMadeHost.BootAsync("passthrough_whitelist = [{\"devname\":\"enp1s0\"}]\n");
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource("sriov:nova:PciWhitelist");
        Assert.True(await imported.ImportAsync($"compute-1{HandMadeHost.NovaConf}#pci"));

        await imported.UpAsync(imported.Inputs.With("devices", new ListValue([Device("enp1s0", "physnet1"), Device("enp2s0", "physnet2")])));

        var text = machine.Files.ReadText(HandMadeHost.NovaConf);
        Assert.DoesNotContain("[{", text, StringComparison.Ordinal);
        Assert.Contains("device_spec = {\"devname\":\"enp2s0\",\"physical_network\":\"physnet2\"}\n", text, StringComparison.Ordinal);

        await imported.DestroyAsync();
        Assert.Contains("[{\"devname\":\"enp1s0\"}]\n", machine.Files.ReadText(HandMadeHost.NovaConf), StringComparison.Ordinal);
        Assert.DoesNotContain("enp2s0", machine.Files.ReadText(HandMadeHost.NovaConf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task VirtualFunctions_ChangedAfterTheImport_GoBackToWhatWasFound()
    {
        var machine = await HandMadeHost.BootAsync();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        var imported = provider.Resource("sriov:host:VirtualFunctions");
        Assert.True(await imported.ImportAsync("compute-1/0000:01:00.0"));
        Assert.Empty(provider.Engine.Texts(LogSeverity.Warning));
        await imported.UpAsync(imported.Inputs.With("count", 2));
        Assert.Equal("2", machine.Vfs());
        Assert.Contains(
            provider.Engine.Texts(LogSeverity.Warning),
            line => line.Contains($"also set by rc.local {HandMadeHost.RcLocal}:2", StringComparison.Ordinal)
                && line.Contains("a reboot brings back its number", StringComparison.Ordinal));

        await imported.DestroyAsync();
        Assert.Equal("4", machine.Vfs());
    }

    [Fact]
    public async Task VirtualFunctions_StateWasLost_KeepTheirUnitWhenTheyAreImportedAndDestroyed()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        await provider.Resource("sriov:host:VirtualFunctions").UpAsync(PropertyMap.Of(
            ("connection", new MapValue(PropertyMap.Of(("host", "compute-1")))),
            ("device", new MapValue(PropertyMap.Of(("name", "enp1s0")))),
            ("count", 3)));
        var before = machine.Files.ReadText("/etc/pulumi-sriov/vfs/0000:01:00.0");
        var imported = provider.Resource("sriov:host:VirtualFunctions", "imported");

        Assert.True(await imported.ImportAsync("compute-1/0000:01:00.0"));
        await imported.DestroyAsync();

        Assert.Equal("3", machine.Vfs());
        Assert.Equal(before, machine.Files.ReadText("/etc/pulumi-sriov/vfs/0000:01:00.0"));
    }

    [Fact]
    public async Task KernelArguments_NothingAnAdministratorSet_AreNotThere()
    {
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [SimulatedHost.Debian12().WithKernelArguments("iommu=pt").Boot()]);
        Assert.False(await provider.Resource("sriov:host:KernelArguments").ImportAsync("compute-1/kernel-arguments"));
    }

    [Fact]
    public async Task Import_ConnectionOfTheProvider_ReachesTheHost()
    {
        var machine = await HandMadeHost.BootAsync();
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        await provider.ConfigureAsync(PropertyMap.Of(
            ("connection", new MapValue(PropertyMap.Of(("user", "ops"), ("port", 2222), ("proxyJump", "bastion"), ("become", true))))));

        Assert.True(await provider.Resource("sriov:host:Iommu").ImportAsync("compute-1/iommu"));

        var settings = Assert.Single(provider.Connections).Settings;
        Assert.Equal(("ops", 2222, "bastion", true), (settings.User, settings.Port, settings.ProxyJump, settings.Become));
    }

    private static MapValue Device(string name, string network) =>
        new MapValue(PropertyMap.Of(("devname", name), ("physicalNetwork", network)));
}
