namespace Pulumi.Sriov.Provider.Tests.Pci;

public sealed class HolderTests
{
    private const string Pf = "0000:01:00.0";
    private const string Vf = "0000:01:10.0";

    private static SysfsFacts Host(string? vfDriver) => new SysfsFacts()
        .Device(Pf, "8086:10c9", driver: "igb", group: 4)
        .Device(Vf, "8086:10ca", driver: vfDriver, group: 17)
        .PhysicalFunction(Pf, 7, Vf);

    private static string[] HoldersOf(SysfsFacts host) =>
        [.. host.Observe().PhysicalFunctions[0].VirtualFunctions[0].Holders.Select(holder => holder.Describe())];

    [Fact]
    public void Holders_FreeVf_AreNone()
    {
        Assert.Empty(HoldersOf(Host("igbvf").NetworkLink("enp1s0v0", Vf).Directory($"/sys/bus/pci/devices/{Vf}/net")));
        Assert.Empty(HoldersOf(Host("vfio-pci")));
        Assert.Empty(HoldersOf(Host(vfDriver: null)));
        Assert.Empty(HoldersOf(Host("pci-stub")));
    }

    [Fact]
    public void Holders_DriverIsStillBeingBound_AreNone()
    {
        Assert.Empty(HoldersOf(Host("igbvf")));
    }

    [Fact]
    public void Holders_VfioGroupIsOpen_NameTheProcessOnce()
    {
        var host = Host("vfio-pci");
        host.Holders = """
            vfio 812 /dev/vfio/17 qemu-system-x86
            vfio 812 /dev/vfio/17 qemu-system-x86
            vfio 812 /dev/vfio/vfio qemu-system-x86
            vfio 900 /dev/vfio/18 CPU 0/KVM
            """;
        Assert.Equal(["qemu-system-x86 (pid 812) through /dev/vfio/17"], HoldersOf(host));
    }

    [Fact]
    public void Holders_IommufdNodeIsOpen_NameTheProcess()
    {
        var host = Host("vfio-pci").Link("/sys/class/vfio-dev/vfio0", $"../../devices/pci0000:00/{Vf}/vfio-dev/vfio0");
        host.Holders = "vfio 812 /dev/vfio/devices/vfio0 qemu-system-x86";
        Assert.Equal(["qemu-system-x86 (pid 812) through /dev/vfio/devices/vfio0"], HoldersOf(host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("type='pci' ")]
    public void Holders_LibvirtHostDevice_NameTheDomain(string type)
    {
        var host = Host("vfio-pci");
        host.Holders = $"""
            /run/libvirt/qemu/vnf-1.xml:        <source>
            /run/libvirt/qemu/vnf-1.xml-          <address {type}domain='0x0000' bus='0x01' slot='0x10' function='0x0'/>
            --
            /run/libvirt/qemu/vnf-2.xml:        <source>
            /run/libvirt/qemu/vnf-2.xml-          <address {type}domain='0x0000' bus='0x01' slot='0x10' function='0x2'/>
            """;
        Assert.Equal(["libvirt domain vnf-1"], HoldersOf(host));
    }

    [Fact]
    public void Holders_Macvtap_NameTheUpperInterface() => Assert.Equal(
        ["macvtap0 through interface enp1s0v0"],
        HoldersOf(Host("igbvf").NetworkLink("enp1s0v0", Vf, uppers: "macvtap0")));

    [Fact]
    public void Holders_InterfaceIsNotHere_SayItLeftTheNamespace() =>
        Assert.Contains("left the host's network namespace", Assert.Single(HoldersOf(Host("igbvf").Directory($"/sys/bus/pci/devices/{Vf}/net"))), StringComparison.Ordinal);
}
