using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

public sealed class PlannerTests
{
    private static VirtualFunctionsPlan Plan(VirtualFunctionsInputs wanted, PhysicalFunction port) =>
        Planner.Plan(wanted, port, HostModel.Host(port));

    private static string[] Lines(VirtualFunctionsInputs wanted, PhysicalFunction port) =>
        [.. Plan(wanted, port).Steps.Select(step => step.Describe())];

    private static ProviderException Refusal(VirtualFunctionsInputs wanted, PhysicalFunction port) =>
        Assert.Throws<ProviderException>(() => Plan(wanted, port));

    [Fact]
    public void Plan_NothingWanted_LeavesEverythingAlone() =>
        Assert.Empty(Lines(HostModel.Nothing, HostModel.Port(vfs: 3)));

    [Fact]
    public void Plan_AllAsWanted_HasNoSteps() => Assert.Empty(Lines(
        HostModel.Nothing with
        {
            Count = 2,
            LinkUp = true,
            Mtu = 1500,
            Autoprobe = true,
            Driver = "default",
            VirtualFunctions = [new() { Index = 1, Mac = "02:00:00:00:01:01", Vlan = 0, SpoofCheck = true, LinkState = VfLinkState.Auto }],
        },
        HostModel.Port(vfs: 2)));

    [Theory]
    [InlineData(0, 4, "VFs 0 → 4")]
    [InlineData(4, 2, "VFs 4 → 2 through 0")]
    [InlineData(4, 0, "VFs 4 → 0")]
    public void Plan_CountDiffers_SaysHow(int from, int to, string line) =>
        Assert.Equal([line], Lines(HostModel.Nothing with { Count = to }, HostModel.Port(vfs: from)));

    [Fact]
    public void Plan_ThroughZero_WarnsOfLostSettings() => Assert.Contains(
        "removed and created anew", Plan(HostModel.Nothing with { Count = 2 }, HostModel.Port(vfs: 4)).Warnings.Single(), StringComparison.Ordinal);

    [Fact]
    public void Plan_Everything_ComesInTheOrderOfExecution()
    {
        var port = HostModel.Port() is var bare ? bare with { Device = bare.Device with { Link = bare.Link! with { IsUp = false } } } : null!;
        var wanted = HostModel.Nothing with
        {
            Count = 2,
            LinkUp = true,
            Mtu = 9000,
            Autoprobe = false,
            Driver = "vfio-pci",
            VirtualFunctions = [new() { Index = 0, Mac = "52:54:00:aa:00:01", Vlan = 100, Qos = 3, Trust = true, MaxTxRate = 500 }],
            Persistence = PersistenceKind.Systemd,
        };
        Assert.Equal(
            [
                "link down → up",
                "driver autoprobe on → off",
                "VFs 0 → 2",
                "vf 0: mac 52:54:00:aa:00:01",
                "vf 0: vlan 100 qos 3",
                "vf 0: maxTxRate 500",
                "vf 0: trust on",
                "all VFs: driver vfio-pci",
                "mtu 1500 → 9000",
            ],
            Lines(wanted, port)[..^1]);
        Assert.IsType<ChangePersistence>(Plan(wanted, port).Steps[^1]);
    }

    [Fact]
    public void Plan_AttributeDiffers_NamesInputAndBothValues()
    {
        var port = HostModel.Port(vfs: 2).WithVf(1, vf => vf with { Settings = vf.Settings! with { Vlan = 100, Qos = 3 } });
        var step = Assert.IsType<SetAttribute>(Assert.Single(Plan(
            HostModel.Nothing with { VirtualFunctions = [new() { Index = 1, Vlan = 200 }] }, port).Steps));
        Assert.Equal("virtualFunctions[0].vlan", step.Path);
        Assert.Equal("vf 1: vlan 100 qos 3 → 200 qos 3", step.Describe());
        Assert.Equal("vlan 200 qos 3", string.Join(' ', step.Words));
    }

    [Theory]
    [InlineData(null, "802.1ad", "virtualFunctions[0].vlanProtocol", "vlan 100 qos 3 proto 802.1ad")]
    [InlineData(5, null, "virtualFunctions[0].qos", "vlan 100 qos 5")]
    [InlineData(0, null, "virtualFunctions[0].qos", "vlan 100")]
    public void Plan_PartOfTheTagDiffers_SetsAllOfIt(int? qos, string? protocol, string path, string words)
    {
        var port = HostModel.Port(vfs: 1).WithVf(0, vf => vf with { Settings = vf.Settings! with { Vlan = 100, Qos = 3 } });
        var step = Assert.IsType<SetAttribute>(Assert.Single(Plan(
            HostModel.Nothing with { VirtualFunctions = [new() { Index = 0, Vlan = 100, Qos = qos, VlanProtocol = protocol }] }, port).Steps));
        Assert.Equal((path, words), (step.Path, string.Join(' ', step.Words)));
    }

    [Fact]
    public void Plan_VlanZero_TakesTheWholeTagAway()
    {
        var port = HostModel.Port(vfs: 1).WithVf(0, vf => vf with { Settings = vf.Settings! with { Vlan = 100, Qos = 3 } });
        Assert.Equal(
            ["vf 0: vlan 100 qos 3 → none"],
            Lines(HostModel.Nothing with { VirtualFunctions = [new() { Index = 0, Vlan = 0 }] }, port));
    }

    [Fact]
    public void Plan_MacDiffers_ReloadsTheDriverThatHoldsTheOldOne() => Assert.Equal(
        ["vf 0: mac 02:00:00:00:01:00 → 52:54:00:aa:00:01", "vf 0: reload igbvf so that enp1s0v0 takes the MAC"],
        Lines(
            HostModel.Nothing with { VirtualFunctions = [new() { Index = 0, Mac = "52:54:00:AA:00:01" }] },
            HostModel.Port(vfs: 1)));

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "default", true)]
    [InlineData(true, "vfio-pci", false)]
    [InlineData(false, null, false)]
    public void Plan_MacOfAVfThatIsToCome_ReloadsTheDriverThatTheKernelGivesIt(bool autoprobe, string? driver, bool reloads)
    {
        var wanted = HostModel.Nothing with
        {
            Count = 1,
            Autoprobe = autoprobe,
            Driver = driver,
            VirtualFunctions = [new() { Index = 0, Mac = "52:54:00:aa:00:01" }],
        };
        Assert.Equal(reloads, Lines(wanted, HostModel.Port()).Contains("vf 0: reload its driver so that its interface takes the MAC"));
    }

    [Fact]
    public void Plan_MacWasSetButDriverNotReloaded_ReloadsIt() => Assert.Equal(
        ["vf 0: reload igbvf so that enp1s0v0 takes the MAC"],
        Lines(
            HostModel.Nothing with { VirtualFunctions = [new() { Index = 0, Mac = "52:54:00:aa:00:01" }] },
            HostModel.Port(vfs: 1).WithVf(0, vf => vf with { Settings = vf.Settings! with { Mac = "52:54:00:aa:00:01" } })));

    [Fact]
    public void Plan_TrustedOrHeldVfHasAnotherMac_IsLeftAlone()
    {
        var wanted = HostModel.Nothing with { VirtualFunctions = [new() { Index = 0, Mac = "52:54:00:aa:00:01" }] };
        var port = HostModel.Port(vfs: 1)
            .WithVf(0, vf => vf with { Settings = vf.Settings! with { Mac = "52:54:00:aa:00:01", Trust = true } });
        Assert.Empty(Lines(wanted, port));
        Assert.DoesNotContain(
            Plan(wanted, HostModel.Port(vfs: 1).WithHolder(0, "macvtap0")).Steps, step => step is ReloadDriver);
    }

    [Fact]
    public void Plan_OtherDriver_BindsThoseThatHaveIt()
    {
        var port = HostModel.Port(vfs: 3).WithVf(1, vf => vf with { Device = vf.Device with { Driver = "vfio-pci", Link = null } });
        Assert.Equal(["vf 0, 2: driver igbvf → vfio-pci"], Lines(HostModel.Nothing with { Driver = "vfio-pci" }, port));
        Assert.Equal(["vf 1: driver vfio-pci → default"], Lines(HostModel.Nothing with { Driver = "default" }, port));
    }

    [Fact]
    public void Plan_CountBeyondTotal_IsRefusedWithTheLimit()
    {
        var failure = Refusal(HostModel.Nothing with { Count = 8 }, HostModel.Port());
        Assert.Equal((FailureKind.Invalid, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains("creating 8 VFs on 0000:01:00.0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("sriov_totalvfs", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Set count to 7 or less", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(5)]
    public void Plan_CountChangesWhileHeld_IsRefusedWithWhoHoldsIt(int count)
    {
        var port = HostModel.Port(vfs: 4)
            .WithHolder(1, "qemu-system-x86 (pid 812)", "/dev/vfio/17").WithHolder(3, "libvirt domain vnf-1");
        var failure = Refusal(HostModel.Nothing with { Count = count }, port);
        Assert.Equal(FailureKind.InUse, failure.Kind);
        Assert.Contains("VF 0000:01:10.2 is held by qemu-system-x86 (pid 812) through /dev/vfio/17", failure.Message, StringComparison.Ordinal);
        Assert.Contains("VF 0000:01:10.6 is held by libvirt domain vnf-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_CountChangesWhileHeldAndSkip_WarnsAndDoesTheRest()
    {
        var plan = Plan(
            HostModel.Nothing with { Count = 2, Mtu = 9000, OnInUse = InUsePolicy.Skip },
            HostModel.Port(vfs: 4).WithHolder(1, "macvtap0"));
        Assert.Equal(["mtu 1500 → 9000"], plan.Steps.Select(step => step.Describe()));
        Assert.Contains("macvtap0", plan.Warnings.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_CountChangesWhileHeldAndDrain_WarnsThatTheNodeIsDrainedFirst()
    {
        var plan = Plan(
            HostModel.Nothing with { Count = 2, OnInUse = InUsePolicy.Drain },
            HostModel.Port(vfs: 4).WithHolder(1, "libvirt domain vnf-1"));
        Assert.True(plan.DrainsFirst);
        Assert.Contains(plan.Warnings, warning => warning.StartsWith("the compute node is drained first", StringComparison.Ordinal)
            && warning.Contains("vnf-1", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_CountChangesWhileNobodyUsesAVfAndDrain_DrainsNothing() => Assert.False(
        Plan(HostModel.Nothing with { Count = 2, OnInUse = InUsePolicy.Drain }, HostModel.Port(vfs: 4)).DrainsFirst);

    [Fact]
    public void Plan_SameCountWhileHeld_ChangesAttributesLive() => Assert.Equal(
        ["vf 0: vlan none → 5"],
        Lines(
            HostModel.Nothing with { Count = 1, VirtualFunctions = [new() { Index = 0, Vlan = 5 }] },
            HostModel.Port(vfs: 1).WithHolder(0, "qemu")));

    [Fact]
    public void Plan_DriverOfHeldVf_IsRefused() => Assert.Equal(
        FailureKind.InUse,
        Refusal(HostModel.Nothing with { Driver = "vfio-pci" }, HostModel.Port(vfs: 1).WithHolder(0, "macvtap0")).Kind);

    [Fact]
    public void Plan_VfThatIsNotThere_IsRefused() => Assert.Contains(
        "there is no VF 3",
        Refusal(HostModel.Nothing with { VirtualFunctions = [new() { Index = 3, Vlan = 5 }] }, HostModel.Port(vfs: 2)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Plan_NoDriver_IsRefused()
    {
        var port = HostModel.Port();
        port = port with { Device = port.Device with { Driver = null, Link = null } };
        Assert.Contains("no driver", Refusal(HostModel.Nothing with { Count = 1 }, port).Message, StringComparison.Ordinal);
        Assert.Contains("no network interface", Refusal(HostModel.Nothing with { LinkUp = true }, port).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_LinkIsDownAndNotManaged_Warns()
    {
        var port = HostModel.Port();
        port = port with { Device = port.Device with { Link = port.Link! with { IsUp = false } } };
        Assert.Contains("linkUp: true", Plan(HostModel.Nothing with { Count = 1 }, port).Warnings.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TwoPortsInOneGroup_IsRefusedWithTheSharersAndTheRemedy()
    {
        var second = HostModel.Port(name: "enp2s0", bus: 2);
        second = second with { Device = second.Device with { IommuGroup = 1 } };
        var first = HostModel.Port();
        var failure = Assert.Throws<ProviderException>(() => Planner.Plan(
            HostModel.Nothing with { Count = 2, RequireIsolation = true }, first, HostModel.Host(first, second)));
        Assert.Equal((FailureKind.Unsupported, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains("shares IOMMU group 1 with 0000:02:00.0 Ethernet controller [8086:10c9] igb enp2s0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ACS", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ExistingVfsShareAGroup_IsRefusedButBridgesAreHarmless()
    {
        var wanted = HostModel.Nothing with { Count = 2, RequireIsolation = true };
        var bridge = new PciDevice(new PciAddress(0, 0, 1, 0), "8086", "3420", "060400") { IommuGroup = 100 };
        var port = HostModel.Port(vfs: 2);
        HostObservation Seen(PhysicalFunction port) => HostModel.Host(port) with
        {
            Pci = new PciObservation([bridge, port.Device, .. port.VirtualFunctions.Select(vf => vf.Device)], [port]),
        };

        Assert.Empty(Planner.Plan(wanted, port, Seen(port)).Steps);

        var shared = port.WithVf(1, vf => vf with { Device = vf.Device with { IommuGroup = 100 } });
        Assert.Throws<ProviderException>(() => Planner.Plan(wanted, shared, Seen(shared)));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, "vfio-pci")]
    public void Plan_IommuIsOff_IsAnObstacleButNoRefusal(bool? requireIsolation, string? driver)
    {
        var port = HostModel.Port();
        port = port with { Device = port.Device with { IommuGroup = null } };
        var plan = Plan(HostModel.Nothing with { Count = 1, RequireIsolation = requireIsolation, Driver = driver }, port);
        Assert.Contains("IOMMU is off", plan.Obstacle!.Message, StringComparison.Ordinal);
        Assert.NotEmpty(plan.Steps);
    }

    [Fact]
    public void Plan_SystemdWhereThereIsNone_IsRefused() => Assert.Contains(
        "rcLocal",
        Assert.Throws<ProviderException>(() => Planner.Plan(
            HostModel.Nothing with { Count = 1, Persistence = PersistenceKind.Systemd },
            HostModel.Port(),
            HostModel.Host(HostModel.Port()) with { Persistence = new PersistenceObservation() })).Remedy,
        StringComparison.Ordinal);
}
