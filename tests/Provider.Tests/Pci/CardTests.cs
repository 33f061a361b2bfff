using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Tests.Pci;

/// <summary>What cards tell by tools of their own, and ports by the switch that they belong to.</summary>
public sealed class CardTests
{
    private const string First = "0000:03:00.0";
    private const string Second = "0000:03:00.1";

    private static SysfsFacts Host() => new SysfsFacts()
        .Device(First, "15b3:1017", driver: "mlx5_core")
        .Device(Second, "15b3:1017", driver: "mlx5_core")
        .Device("0000:03:00.2", "15b3:1018", driver: "mlx5_core")
        .Device("0000:03:04.2", "15b3:1018", driver: "mlx5_core")
        .PhysicalFunction(First, 8, "0000:03:00.2")
        .PhysicalFunction(Second, 8, "0000:03:04.2")
        .NetworkLink("eth9", First)
        .NetworkLink("eth8", Second)
        .NetworkLink("eth0", First)
        .NetworkLink("eth1", Second);

    private static SysfsFacts Port(SysfsFacts host, string name, string port, string? onSwitch)
    {
        host.Text($"/sys/class/net/{name}/phys_port_name", port);
        return onSwitch is null ? host : host.Text($"/sys/class/net/{name}/phys_switch_id", onSwitch);
    }

    [Theory]
    [InlineData("a1", "b2")]
    [InlineData("a1", "a1")]
    public void Observe_Switchdev_TellsUplinksFromRepresentors(string firstSwitch, string secondSwitch)
    {
        var host = Host();
        Port(host, "eth9", "p0", firstSwitch);
        Port(host, "eth8", "p1", secondSwitch);
        Port(host, "eth0", "pf0vf0", firstSwitch);
        Port(host, "eth1", "c1pf1vf0", secondSwitch);

        var ports = host.Observe().PhysicalFunctions;

        Assert.Equal(["eth9", "eth8"], ports.Select(port => port.Link?.Name));
        Assert.Equal(["eth0", "eth1"], ports.Select(port => port.VirtualFunctions[0].Representor?.Name));
    }

    [Fact]
    public void Observe_LegacyMode_HasNoRepresentors()
    {
        var host = Host();
        Port(host, "eth9", "p0", onSwitch: null);

        Assert.All(host.Observe().PhysicalFunctions, port => Assert.Null(port.VirtualFunctions[0].Representor));
    }

    [Fact]
    public void Observe_ToolsAnswer_ModesAndLimitsAreThoseOfTheirCards()
    {
        var host = Host();
        host.Cards =
            $"""
            pci/{First}: mode switchdev inline-mode none encap-mode basic
            firmware {First} SRIOV_EN                            True(1)
            firmware {First} NUM_OF_VFS                          16
            firmware {Second} SRIOV_EN                            False(0)

            """;

        var ports = host.Observe().PhysicalFunctions;

        Assert.Equal(("switchdev", new FirmwareLimits(true, 16)), (ports[0].EswitchMode, ports[0].Device.Firmware));
        Assert.Equal((null, new FirmwareLimits(false, null)), (ports[1].EswitchMode, ports[1].Device.Firmware));
    }

    [Fact]
    public void Observe_SomethingElseListensToEverything_IsNotASetting()
    {
        var host = Host();
        host.Text("/sys/class/net/eth0/flags", "0x1103");
        host.LinkShow = """[{"ifname":"eth0","flags":["BROADCAST","UP"]},{"ifname":"eth1","flags":["BROADCAST","PROMISC","UP"]}]""";

        Assert.Equal([false, true], host.Observe().PhysicalFunctions.Select(port => port.Link!.IsPromiscuous));
    }
}
