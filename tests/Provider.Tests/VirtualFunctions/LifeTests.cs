using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Tests.Rpc;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>The resource as an engine drives it, over the wire.</summary>
public sealed class LifeTests : IAsyncLifetime
{
    private const string Token = "sriov:host:VirtualFunctions";

    private readonly SimulatedMachine _machine = SimulatedHost.Debian12().Boot();
    private ProviderHarness _provider = null!;
    private DrivenResource _functions = null!;

    public async Task InitializeAsync()
    {
        _provider = await ProviderHarness.StartAsync(Catalog.Of, [_machine]);
        _functions = _provider.Resource(Token);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Fact]
    public async Task Preview_FreshHost_SaysWhatWouldHappenAndChangesNothing()
    {
        var before = await _machine.FingerprintAsync();
        await _functions.PreviewAsync(Inputs(4, Vf(0, ("vlan", 100))));
        var lines = _provider.Engine.Texts(LogSeverity.Info);
        Assert.Equal(["VFs 0 → 4", "vf 0: vlan 100"], lines.Take(2));
        Assert.Equal(before, await _machine.FingerprintAsync());
    }

    [Fact]
    public async Task Preview_CountBeyondTotal_IsRefusedBeforeAnyWrite()
    {
        var before = await _machine.FingerprintAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(() => _functions.PreviewAsync(Inputs(8)));
        Assert.Contains("sriov_totalvfs", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _machine.FingerprintAsync());
    }

    [Fact]
    public async Task Check_BadMacAndVlan_AreNamedByTheirPaths()
    {
        var failures = await _functions.CheckFailuresAsync(
            Inputs(4, Vf(0), Vf(1, ("vlan", 5000)), Vf(2, ("mac", "01:00:5e:00:00:01"))));
        Assert.Equal(["virtualFunctions[1].vlan", "virtualFunctions[2].mac"], failures.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(_provider.Connections);
    }

    [Fact]
    public async Task Up_Twice_ChangesTheHostOnce()
    {
        var inputs = Inputs(4, Vf(0, ("mac", "52:54:00:AA:00:01"), ("trust", true)));
        Assert.True(await _functions.UpAsync(inputs));
        Assert.Equal("compute-1/0000:01:00.0", _functions.Id);
        Assert.False(await _functions.UpAsync(inputs));
        Assert.True(await _functions.RefreshAsync());
        Assert.False(await _functions.UpAsync(inputs));
    }

    [Fact]
    public async Task Up_AfterReboot_HasNothingToDoThoughGroupNumbersChanged()
    {
        var inputs = Inputs(2, Vf(1, ("vlan", 7)));
        await _functions.UpAsync(inputs);
        _machine.Reboot();
        Assert.True(await _functions.RefreshAsync());
        Assert.False(await _functions.UpAsync(inputs));
    }

    [Fact]
    public async Task Refresh_VfsWereRemovedByHand_ShowsDriftAndUpRepairsIt()
    {
        var inputs = Inputs(4, Vf(0, ("vlan", 100)));
        await _functions.UpAsync(inputs);
        _machine.Files.WriteAttribute("/sys/bus/pci/devices/0000:01:00.0/sriov_numvfs", "0\n");
        Assert.True(await _functions.RefreshAsync());
        Assert.Equal(0, _functions.State["count"]);
        var diff = await _functions.DiffAsync(inputs);
        Assert.Equal(["count", "virtualFunctions"], diff.Diffs.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(diff.DetailedDiff.Keys, path => diff.DetailedDiff.ContainsKey(path.Split('.')[0]) && path.Contains('.'));
        Assert.True(await _functions.UpAsync(inputs));
        Assert.Equal(4, (await _machine.PortAsync()).NumVfs);
    }

    [Fact]
    public async Task Diff_SameDeviceUnderAnotherName_DoesNotReplaceAndAnotherDeviceDoes()
    {
        await _functions.UpAsync(Inputs(2));
        var same = await _functions.DiffAsync(Inputs(2).With("device", Map(("pciAddress", "0000:01:00.0"))));
        Assert.Empty(same.Replaces);
        var other = await _functions.DiffAsync(Inputs(2).With("device", Map(("name", "enp2s0"))));
        Assert.Equal(["device"], other.Replaces);
    }

    [Fact]
    public async Task Import_FromTheIdAlone_DescribesWhatIsThere()
    {
        await _functions.UpAsync(Inputs(3, Vf(1, ("mac", "52:54:00:aa:00:01"), ("vlan", 9), ("spoofCheck", false))));
        var imported = _provider.Resource(Token, "imported");

        Assert.True(await imported.ImportAsync("compute-1/0000:01:00.0"));

        Assert.Equal(3, imported.Inputs["count"]);
        Assert.Equal(Map(("pciAddress", "0000:01:00.0")), imported.Inputs["device"]);
        var settings = Assert.IsType<ListValue>(imported.Inputs["virtualFunctions"]).Items;
        Assert.Equal(Vf(1, ("mac", "52:54:00:aa:00:01"), ("vlan", 9), ("spoofCheck", false)), settings[0]);
        Assert.False(await imported.UpAsync(imported.Inputs));
        Assert.False(await imported.ImportAsync("compute-1/0000:09:00.0"));
    }

    [Fact]
    public async Task Import_NothingRestoresTheDevice_StaysSo()
    {
        await _functions.UpAsync(Inputs(2, Vf(0, ("vlan", 9))).With("persistence", "none"));
        var imported = _provider.Resource(Token, "imported");

        Assert.True(await imported.ImportAsync("compute-1/0000:01:00.0"));

        Assert.Equal((PropertyValue)"none", imported.Inputs["persistence"]);
        Assert.False(await imported.UpAsync(imported.Inputs));
    }

    [Fact]
    public async Task Destroy_AfterUp_LeavesTheHostAsItWas()
    {
        var before = await _machine.FingerprintAsync();
        await _functions.UpAsync(Inputs(4, Vf(0, ("vlan", 100))));
        await _functions.DestroyAsync();
        Assert.Equal(before, await _machine.FingerprintAsync());
        Assert.False(_machine.Files.Exists("/etc/pulumi-sriov"));
    }

    [Fact]
    public async Task Destroy_SomebodyElsesFileIsInOurDirectory_LeavesItThere()
    {
        await _functions.UpAsync(Inputs(2));
        _machine.Files.PutFile("/etc/pulumi-sriov/README", "mine");
        await _functions.DestroyAsync();
        Assert.True(_machine.Files.Exists("/etc/pulumi-sriov/README"));
        Assert.False(_machine.Files.Exists("/etc/pulumi-sriov/vfs"));
    }

    [Fact]
    public async Task GetPhysicalFunctions_WithVfs_CountsFreeAndHeld()
    {
        await _functions.UpAsync(Inputs(2));
        _machine.Guests.OpenVfio("guest", "0000:01:10.0");

        var answer = await _provider.InvokeAsync("sriov:host:getPhysicalFunctions", Connection);

        var ports = Assert.IsType<ListValue>(answer["physicalFunctions"]).Items.Cast<MapValue>().ToList();
        Assert.Equal(["0000:01:00.0", "0000:02:00.0"], ports.Select(port => Text(port, "physicalFunction", "pciAddress")));
        Assert.Equal((1, 1), (ports[0].Properties["freeVfs"], ports[0].Properties["heldVfs"]));
    }

    [Fact]
    public async Task GetIommuGroups_BadTopology_ShowsWhoShares()
    {
        await using var bad = await ProviderHarness.StartAsync(Catalog.Of, [SimulatedHost.Debian12().With(Topology.Bad).Boot()]);

        var answer = await bad.InvokeAsync("sriov:host:getIommuGroups", Connection);

        var groups = Assert.IsType<ListValue>(answer["groups"]).Items.Cast<MapValue>().Select(group => group.Properties);
        var shared = Assert.Single(groups, group => group["devices"] is ListValue { Items: var devices }
            && devices.Cast<MapValue>().Any(device => device.Properties["pciAddress"] == "0000:01:00.0"));
        Assert.Equal((PropertyValue)false, shared["isolated"]);
        Assert.Contains(
            ((ListValue)shared["devices"]).Items.Cast<MapValue>(),
            device => device.Properties["description"] == "0000:02:00.0 Ethernet controller [8086:10c9] igb enp2s0");
    }

    private static PropertyMap Connection => PropertyMap.Of(("connection", Map(("host", "compute-1"))));

    private static PropertyMap Inputs(int count, params PropertyValue[] functions)
    {
        var inputs = Connection.With("device", Map(("name", "enp1s0"))).With("count", count);
        return functions.Length == 0 ? inputs : inputs.With("virtualFunctions", new ListValue(PropertyList.From(functions)));
    }

    private static MapValue Map(params (string Name, PropertyValue Value)[] pairs) => new(PropertyMap.Of(pairs));

    private static MapValue Vf(int index, params (string Name, PropertyValue Value)[] pairs) => Map([("index", index), .. pairs]);

    private static string Text(MapValue map, string outer, string inner) =>
        ((StringValue)((MapValue)map.Properties[outer]).Properties[inner]).Value;
}
