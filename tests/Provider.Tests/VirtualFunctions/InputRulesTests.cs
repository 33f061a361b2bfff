using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

public sealed class InputRulesTests
{
    private static readonly VirtualFunctionsInputs Good = HostModel.Nothing with { Count = 4 };

    private static string[] PathsOf(VirtualFunctionsInputs inputs) =>
        [.. InputRules.Validate(inputs).Select(failure => failure.Path)];

    private static string[] PathsOf(params VirtualFunctionSettings[] functions) =>
        PathsOf(Good with { VirtualFunctions = functions });

    [Fact]
    public void Validate_GoodInputs_AreAccepted() => Assert.Empty(PathsOf(
        new VirtualFunctionSettings
        {
            Index = 0,
            Mac = "52:54:00:AA:00:01",
            Vlan = 4094,
            Qos = 7,
            VlanProtocol = "802.1ad",
            MinTxRate = 10,
            MaxTxRate = 10,
        },
        new VirtualFunctionSettings { Index = 3, Vlan = 0, Qos = 0, MinTxRate = 10, MaxTxRate = 0 }));

    [Theory]
    [InlineData("52:54:00:00:00", "no MAC address")]
    [InlineData("52:54:00:00:00:0", "no MAC address")]
    [InlineData("52:54:00:00:00:0g", "no MAC address")]
    [InlineData("525400000001", "no MAC address")]
    [InlineData("01:00:5e:00:00:01", "unicast")]
    [InlineData("ff:ff:ff:ff:ff:ff", "unicast")]
    [InlineData("00:00:00:00:00:00", "not zero")]
    public void Validate_BadMac_IsRefusedWithItsPath(string mac, string reason)
    {
        var functions = new[] { new VirtualFunctionSettings { Index = 0 }, new VirtualFunctionSettings { Index = 2, Mac = mac } };
        var failure = Assert.Single(InputRules.Validate(Good with { VirtualFunctions = functions }));
        Assert.Equal("virtualFunctions[1].mac", failure.Path);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4095)]
    [InlineData(5000)]
    public void Validate_BadVlan_IsRefusedWithItsPath(int vlan) =>
        Assert.Equal(["virtualFunctions[0].vlan"], PathsOf(new VirtualFunctionSettings { Index = 0, Vlan = vlan }));

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void Validate_BadPriority_IsRefusedWithItsPath(int qos) =>
        Assert.Equal(["virtualFunctions[0].qos"], PathsOf(new VirtualFunctionSettings { Index = 0, Vlan = 5, Qos = qos }));

    [Fact]
    public void Validate_PriorityOrProtocolWithoutVlan_IsRefused()
    {
        Assert.Equal(["virtualFunctions[0].vlan"], PathsOf(new VirtualFunctionSettings { Index = 0, Qos = 3 }));
        Assert.Equal(["virtualFunctions[0].vlan"], PathsOf(new VirtualFunctionSettings { Index = 0, Vlan = 0, VlanProtocol = "802.1ad" }));
        Assert.Equal(["virtualFunctions[0].vlanProtocol"], PathsOf(new VirtualFunctionSettings { Index = 0, Vlan = 9, VlanProtocol = "isl" }));
    }

    [Fact]
    public void Validate_BadRates_AreRefused()
    {
        Assert.Equal(["virtualFunctions[0].maxTxRate"], PathsOf(new VirtualFunctionSettings { Index = 0, MaxTxRate = -1 }));
        Assert.Equal(["virtualFunctions[0].minTxRate"], PathsOf(new VirtualFunctionSettings { Index = 0, MinTxRate = -1 }));
        Assert.Equal(
            ["virtualFunctions[0].minTxRate"], PathsOf(new VirtualFunctionSettings { Index = 0, MinTxRate = 20, MaxTxRate = 10 }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Validate_IndexOutsideCount_IsRefused(int index) =>
        Assert.Equal(["virtualFunctions[0].index"], PathsOf(new VirtualFunctionSettings { Index = index }));

    [Fact]
    public void Validate_SameIndexOrMacTwice_IsRefused()
    {
        Assert.Equal(
            ["virtualFunctions[1].index"],
            PathsOf(new VirtualFunctionSettings { Index = 1 }, new VirtualFunctionSettings { Index = 1 }));
        Assert.Equal(
            ["virtualFunctions[1].mac"],
            PathsOf(
                new VirtualFunctionSettings { Index = 0, Mac = "52:54:00:aa:00:01" },
                new VirtualFunctionSettings { Index = 1, Mac = "52:54:00:AA:00:01" }));
    }

    [Fact]
    public void Validate_WholeDevice_BoundsAreKept()
    {
        Assert.Equal(["count"], PathsOf(Good with { Count = -1 }));
        Assert.Equal(["mtu"], PathsOf(Good with { Mtu = 67 }));
        Assert.Equal(["driver"], PathsOf(Good with { Driver = "../evil" }));
        Assert.Empty(PathsOf(Good with { Count = 0, Mtu = 9000, Driver = "vfio-pci" }));
    }

    [Fact]
    public void Validate_Device_IsNamedInExactlyOneWay()
    {
        string[] Paths(DeviceSelector device) => PathsOf(Good with { Device = device });

        Assert.Equal(["device"], Paths(new DeviceSelector()));
        Assert.Equal(["device"], Paths(new DeviceSelector { Name = "enp1s0", PciAddress = "0000:01:00.0" }));
        Assert.Equal(["device"], Paths(new DeviceSelector { VendorId = "8086" }));
        Assert.Equal(["device.name"], Paths(new DeviceSelector { Name = "enp1s0; reboot" }));
        Assert.Equal(["device.pciAddress"], Paths(new DeviceSelector { PciAddress = "1:0" }));
        Assert.Equal(["device.mac"], Paths(new DeviceSelector { Mac = "52:54" }));
        Assert.Equal(["device.productId"], Paths(new DeviceSelector { VendorId = "8086", ProductId = "0x10c9" }));
        Assert.Empty(Paths(new DeviceSelector { VendorId = "8086", ProductId = "10c9" }));
    }
}
