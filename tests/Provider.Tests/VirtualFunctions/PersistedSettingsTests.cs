using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

public sealed class PersistedSettingsTests
{
    private static readonly VirtualFunctionsInputs Bare = new()
    {
        Connection = new ConnectionInputs { Host = "compute-1" },
        Device = new DeviceSelector { Name = "enp1s0" },
    };

    public static TheoryData<VirtualFunctionSettings> Settings => new(
        new VirtualFunctionSettings { Index = 0, Mac = "52:54:00:aa:00:01" },
        new VirtualFunctionSettings { Index = 1, Vlan = 9 },
        new VirtualFunctionSettings { Index = 2, Vlan = 9, Qos = 3, VlanProtocol = "802.1ad" },
        new VirtualFunctionSettings { Index = 3, SpoofCheck = false, Trust = true, QueryRss = true },
        new VirtualFunctionSettings { Index = 4, LinkState = VfLinkState.Disable, MinTxRate = 10, MaxTxRate = 100 });

    [Theory]
    [MemberData(nameof(Settings))]
    public void Read_OfASetting_IsWhatWasWritten(VirtualFunctionSettings settings) => Assert.Equal(
        [settings], ReadBack(Bare with { VirtualFunctions = [settings] }).VirtualFunctions);

    [Fact]
    public void Read_OfTheDevice_IsWhatWasWritten()
    {
        var wanted = Bare with { LinkUp = true, Promiscuous = true, EswitchMode = EswitchMode.Switchdev, Autoprobe = false, Count = 4, Mtu = 9000, Driver = "vfio-pci" };

        Assert.Equal(wanted, ReadBack(wanted));
    }

    private static VirtualFunctionsInputs ReadBack(VirtualFunctionsInputs inputs) =>
        PersistedSettings.Read(PersistedSettings.Write(inputs, HostModel.Port())!, Bare);
}
