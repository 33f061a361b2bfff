using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Pci;

public sealed class PciObserverTests
{
    private const string Pf = "0000:01:00.0";

    private static SysfsFacts Host(string? vfDriver = "igbvf") => new SysfsFacts()
        .Device("0000:00:11.0", "8086:3420", "0x060400", "pcieport", group: 3)
        .Device(Pf, "8086:10c9", driver: "igb", group: 4)
        .Device("0000:01:10.0", "8086:10ca", driver: vfDriver, group: 5)
        .Device("0000:01:10.2", "8086:10ca", driver: vfDriver, group: 6)
        .PhysicalFunction(Pf, 7, "0000:01:10.0", "0000:01:10.2")
        .NetworkLink("lo", device: null)
        .NetworkLink("enp1s0", Pf)
        .NetworkLink("enp1s0v0", "0000:01:10.0", flags: "0x1002")
        .NetworkLink("enp1s0v1", "0000:01:10.2", flags: "0x1002");

    [Fact]
    public void Ask_WholeHost_OnlyReads()
    {
        var batch = new HostBatch();
        new PciObserver().Ask(batch);
        Assert.False(batch.Mutates);
    }

    [Fact]
    public void Read_PhysicalFunction_HasItsFacts()
    {
        var function = Assert.Single(Host().Observe().PhysicalFunctions);

        Assert.Equal(Pf, function.Address.ToString());
        Assert.Equal(("8086", "10c9", "igb"), (function.Device.VendorId, function.Device.ProductId, function.Device.Driver));
        Assert.Equal((7, 2, "10ca", true), (function.TotalVfs, function.NumVfs, function.VfProductId, function.Autoprobe));
        Assert.Equal(4, function.Device.IommuGroup);
        Assert.Null(function.Device.NumaNode);
        Assert.Equal("enp1s0", function.Link?.Name);
        Assert.True(function.Link?.IsUp);
        Assert.Equal(1500, function.Link?.Mtu);
    }

    [Fact]
    public void Read_VirtualFunctions_ComeInIndexOrder()
    {
        var facts = new SysfsFacts().Device(Pf, "8086:10c9", driver: "igb");
        var functions = Enumerable.Range(0, 12).Select(index => $"0000:01:{0x10 + (index / 8):x2}.{index % 8}").Reverse().ToArray();
        foreach (var function in functions)
        {
            facts.Device(function, "8086:10ca");
        }

        var observed = facts.PhysicalFunction(Pf, 63, functions).Observe().PhysicalFunctions[0].VirtualFunctions;

        Assert.Equal(Enumerable.Range(0, 12), observed.Select(function => function.Index));
        Assert.Equal(functions, observed.Select(function => function.Address.ToString()));
    }

    [Fact]
    public void Read_ShortProductId_IsPaddedToFourDigits()
    {
        var facts = Host().Text($"/sys/bus/pci/devices/{Pf}/sriov_vf_device", "16f");
        Assert.Equal("016f", facts.Observe().PhysicalFunctions[0].VfProductId);
    }

    [Fact]
    public void Read_VfSettings_AreThoseOfIpLinkShow()
    {
        var host = Host();
        host.LinkShow = """
            [{"ifindex":1,"ifname":"lo"},
             {"ifindex":2,"ifname":"enp1s0","vfinfo_list":[
              {"vf":0,"link_type":"ether","address":"52:54:00:AA:00:01","vlan_list":[{"vlan":100,"qos":3}],
               "rate":{"max_tx":500,"min_tx":0},"spoofchk":true,"link_state":"auto","trust":false},
              {"vf":1,"link_type":"ether","address":"00:00:00:00:00:00","vlan_list":[{}],
               "rate":{"max_tx":0,"min_tx":0},"spoofchk":false,"link_state":"enable","trust":true,"query_rss_en":false}]}]
            """;

        var functions = host.Observe().PhysicalFunctions[0].VirtualFunctions;

        Assert.Equal(
            new VfSettings
            {
                Mac = "52:54:00:aa:00:01",
                Vlan = 100,
                Qos = 3,
                SpoofCheck = true,
                Trust = false,
                LinkState = "auto",
                MinTxRate = 0,
                MaxTxRate = 500,
            },
            functions[0].Settings);
        Assert.Equal(
            new VfSettings
            {
                SpoofCheck = false,
                Trust = true,
                LinkState = "enable",
                MinTxRate = 0,
                MaxTxRate = 0,
                QueryRss = false,
            },
            functions[1].Settings);
    }

    [Fact]
    public void Read_NoIproute_LeavesSettingsUnknown()
    {
        var host = Host();
        host.LinkShow = null;
        Assert.All(host.Observe().PhysicalFunctions[0].VirtualFunctions, function => Assert.Null(function.Settings));
    }

    [Fact]
    public void Read_LinkShowIsNotJson_SaysWhichHostAndCommand()
    {
        var host = Host();
        host.LinkShow = "1: lo: <LOOPBACK,UP>";
        var failure = Assert.Throws<ProviderException>(() => host.Observe());
        Assert.Equal((FailureKind.Unsupported, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains("ip -j link show", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoIommu_HasNoGroups()
    {
        var observation = new SysfsFacts().Device(Pf, "8086:10c9").Observe();
        Assert.Empty(observation.Groups);
        Assert.Null(observation.GroupOf(observation.Devices.Single()));
    }

    [Fact]
    public void Read_SharedGroup_ListsAllItsDevices()
    {
        var observation = Host().Device("0000:02:00.0", "8086:10c9", driver: "igb", group: 4).Observe();
        var group = observation.GroupOf(observation.PhysicalFunctions[0].Device);
        Assert.Equal([Pf, "0000:02:00.0"], group!.Devices.Select(device => device.Address.ToString()));
    }
}
