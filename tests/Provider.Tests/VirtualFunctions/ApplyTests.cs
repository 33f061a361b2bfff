using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

public sealed class ApplyTests
{
    private static readonly VirtualFunctionsInputs FourVfs = HandlerRun.FourVfs;

    private static SimulatedMachine Boot(NicProfile? nic = null) => SimulatedHost.Debian12().With(nic ?? NicProfile.Igb).Boot();

    [Fact]
    public async Task Apply_FreshHost_BringsAllOfIt()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);

        var port = await machine.PortAsync();
        Assert.Equal((4, true, 9000), (port.NumVfs, port.Link!.IsUp, port.Link.Mtu));
        Assert.Equal(("52:54:00:aa:00:01", 100, 3, true), Settings(0));
        Assert.Equal("52:54:00:aa:00:01", port.VirtualFunctions[0].Device.Link!.Mac);
        Assert.Equal((false, 500), (port.VirtualFunctions[1].Settings!.SpoofCheck, port.VirtualFunctions[1].Settings!.MaxTxRate));
        Assert.Equal(["0000:01:10.0", "0000:01:10.2", "0000:01:10.4", "0000:01:10.6"], outputs.Functions.Select(vf => vf.PciAddress));
        Assert.Equal(("8086", "10ca", PersistenceKind.Systemd), (outputs.VfVendorId, outputs.VfProductId, outputs.PersistedBy));
        Assert.Empty(await machine.PlanAsync(FourVfs, outputs));

        (string?, int, int, bool?) Settings(int index) =>
            port.VirtualFunctions[index].Settings is { } vf ? (vf.Mac, vf.Vlan, vf.Qos, vf.Trust) : default;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vfio-pci")]
    public async Task Apply_FreshHost_TakesOneRoundTripAfterTheLook(string? driver)
    {
        await using var host = Boot().Connect();
        Assert.Null((await host.ApplyAsync(FourVfs with { Driver = driver })).Failure);
        Assert.Equal((2, 1), (host.Traffic.RoundTrips, host.Traffic.Connections));
    }

    [Fact]
    public async Task Delete_TakesOneRoundTripAfterTheLook()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);
        await using var host = machine.Connect();
        await host.DeleteAsync(FourVfs, outputs);
        Assert.Equal(2, host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Apply_AllAsWanted_OnlyLooks()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);
        var before = await machine.FingerprintAsync();

        await using var host = machine.Connect();
        Assert.Null((await host.ApplyAsync(FourVfs, outputs)).Failure);

        Assert.Equal(1, host.Traffic.RoundTrips);
        Assert.Equal(before, await machine.FingerprintAsync());
    }

    [Fact]
    public async Task Apply_OtherCount_GoesThroughZeroAndSetsAgain()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);
        var two = FourVfs with { Count = 2 };

        Assert.Contains("VFs 4 → 2 through 0", await machine.PlanAsync(two, outputs));
        outputs = await machine.UpAsync(two, outputs);

        Assert.Equal(2, outputs.Functions.Count);
        Assert.Equal("52:54:00:aa:00:01", outputs.Functions[0].Mac);
        Assert.Equal(0, outputs.Previous!.Count);
        Assert.Empty(await machine.PlanAsync(two, outputs));
    }

    [Fact]
    public async Task Apply_AfterReboot_HasNothingToDo()
    {
        var machine = Boot();
        var wanted = FourVfs with { Driver = "vfio-pci" };
        var outputs = await machine.UpAsync(wanted);
        machine.Reboot();
        Assert.Empty(await machine.PlanAsync(wanted, outputs));
    }

    [Fact]
    public async Task Apply_WithoutPersistence_IsGoneAfterReboot()
    {
        var machine = Boot();
        var wanted = FourVfs with { Persistence = PersistenceKind.None };
        var outputs = await machine.UpAsync(wanted);
        machine.Reboot();
        Assert.Contains("VFs 0 → 4", await machine.PlanAsync(wanted, outputs));
    }

    [Fact]
    public async Task Apply_VfioDriver_BindsAllAndBack()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs with { Driver = "vfio-pci" });
        Assert.All(outputs.Functions, vf => Assert.Equal("vfio-pci", vf.Driver));

        outputs = await machine.UpAsync(FourVfs with { Driver = "default" }, outputs);
        Assert.All(outputs.Functions, vf => Assert.Equal("igbvf", vf.Driver));
    }

    [Fact]
    public async Task Apply_UnsupportedAttributes_NamesThemAndAppliesTheRest()
    {
        var machine = Boot();
        var wanted = FourVfs with
        {
            VirtualFunctions =
            [
                new() { Index = 0, LinkState = VfLinkState.Enable, Vlan = 100, Trust = true },
                new() { Index = 1, MinTxRate = 10, Vlan = 200, VlanProtocol = "802.1ad" },
            ],
        };
        await using var host = machine.Connect();
        var applied = await host.ApplyAsync(wanted);

        var failure = Assert.IsType<ProviderException>(applied.Failure);
        Assert.Contains("igb does not support linkState (RTNETLINK answers: Operation not supported", failure.Message, StringComparison.Ordinal);
        Assert.Contains("setting minTxRate of VF 1 of 0000:01:00.0", failure.Message, StringComparison.Ordinal);
        Assert.Contains("setting vlan of VF 1 of 0000:01:00.0", failure.Message, StringComparison.Ordinal);
        Assert.Equal((100, true), (applied.Outputs.Functions[0].Vlan, applied.Outputs.Functions[0].Trust));
        Assert.Equal(4, applied.Outputs.Functions.Count);
    }

    [Fact]
    public async Task Apply_AttributeThatIsUnsupportedButRightAlready_IsNoFailure() => await Boot().UpAsync(
        FourVfs with { VirtualFunctions = [new() { Index = 0, LinkState = VfLinkState.Auto, MinTxRate = 0 }] });

    [Fact]
    public async Task Apply_Promiscuous_IsSetAndBackAgain()
    {
        var machine = Boot();
        var wanted = FourVfs with { Promiscuous = true };
        Assert.Contains("promiscuous off → on", await machine.PlanAsync(wanted));

        var outputs = await machine.UpAsync(wanted);
        Assert.True(outputs.PhysicalFunction.Promiscuous);
        Assert.Empty(await machine.PlanAsync(wanted, outputs));
        machine.Reboot();
        Assert.Empty(await machine.PlanAsync(wanted, outputs));

        await machine.DownAsync(wanted, outputs);
        Assert.False((await machine.PortAsync()).Link!.IsPromiscuous);
    }

    [Fact]
    public async Task Apply_AutoprobeOff_MakesVfsWithoutDriverAlsoAfterAReboot()
    {
        var machine = Boot();
        var wanted = FourVfs with { Autoprobe = false };

        var outputs = await machine.UpAsync(wanted);

        Assert.All(outputs.Functions, vf => Assert.Equal((null, null), (vf.Driver, vf.Netdev)));
        machine.Reboot();
        Assert.Empty(await machine.PlanAsync(wanted, outputs));
        Assert.All((await machine.PortAsync()).VirtualFunctions, vf => Assert.Null(vf.Device.Driver));
    }

    [Theory]
    [InlineData(true, "libvirt domain vnf-1")]
    [InlineData(false, "qemu-system-x86")]
    public async Task Apply_CountChangesWhileAGuestHoldsAVf_ChangesNothing(bool libvirt, string holder)
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);
        if (libvirt)
        {
            machine.Guests.StartWithHostDevice("vnf-1", "0000:01:10.2");
        }
        else
        {
            machine.Guests.OpenVfio("vnf-1", "0000:01:10.2");
        }

        var before = await machine.FingerprintAsync();
        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(FourVfs with { Count = 2, Mtu = 1500 }, outputs));

        Assert.Equal((FailureKind.InUse, "compute-1"), (failure.Kind, failure.Host));
        Assert.Contains($"VF 0000:01:10.2 is held by {holder}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, await machine.FingerprintAsync());
        Assert.Equal(FailureKind.InUse, (await Assert.ThrowsAsync<ProviderException>(() => machine.DownAsync(FourVfs, outputs))).Kind);
        Assert.Equal(before, await machine.FingerprintAsync());

        machine.Guests.Stop("vnf-1");
        Assert.Equal(2, (await machine.UpAsync(FourVfs with { Count = 2 }, outputs)).Functions.Count);
    }

    [Fact]
    public async Task Apply_CountChangesUnderMacvtap_ChangesNothing()
    {
        var machine = Boot();
        var outputs = await machine.UpAsync(FourVfs);
        machine.Guests.AttachMacvtap("macvtap0", "enp1s0v1");
        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(FourVfs with { Count = 0, VirtualFunctions = null }, outputs));
        Assert.Contains("0000:01:10.2 is held by macvtap0", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await machine.PortAsync()).NumVfs);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("count")]
    [InlineData("isolation")]
    [InlineData("iommu")]
    [InlineData("vfio")]
    public async Task Apply_HostCannotDoIt_SaysHostOperationCauseAndRemedyAndChangesNothing(string what)
    {
        var fixture = SimulatedHost.Debian12();
        var (machine, wanted, seen, remedy) = what switch
        {
            "name" => (fixture.Boot(), FourVfs with { Device = new DeviceSelector { Name = "ens7f0" } }, "no such physical function", "enp1s0"),
            "count" => (fixture.Boot(), FourVfs with { Count = 8 }, "7 at most", "Set count to 7"),
            "isolation" => (fixture.With(Topology.Bad).Boot(), FourVfs with { RequireIsolation = true }, "enp2s0", "ACS"),
            "iommu" => (fixture.WithIommu(IommuSetting.OffInFirmware).Boot(), FourVfs with { RequireIsolation = true }, "IOMMU is off", "sriov:host:Iommu"),
            _ => (fixture.WithIommu(IommuSetting.OffByArgument).Boot(), FourVfs with { Driver = "vfio-pci" }, "IOMMU is off", "sriov:host:Iommu"),
        };
        var before = await machine.FingerprintAsync();

        var failure = await Assert.ThrowsAsync<ProviderException>(() => machine.UpAsync(wanted));

        Assert.Equal("compute-1", failure.Host);
        Assert.NotEmpty(failure.Operation);
        Assert.Contains(seen, failure.Seen, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(before, await machine.FingerprintAsync());
    }

    [Fact]
    public async Task Delete_AfterCreate_PutsBackWhatWasThere()
    {
        var machine = Boot();
        var before = await machine.FingerprintAsync();
        var outputs = await machine.UpAsync(FourVfs);
        await machine.DownAsync(FourVfs, outputs);
        Assert.Equal(before, await machine.FingerprintAsync());
        await machine.DownAsync(FourVfs, outputs);
    }

    [Fact]
    public async Task Delete_OnlySettingsWereManaged_RestoresThemAndKeepsTheVfs()
    {
        var machine = Boot();
        await machine.UpAsync(FourVfs with { Persistence = PersistenceKind.None });
        var before = await machine.FingerprintAsync();
        var settings = new VirtualFunctionsInputs
        {
            Connection = FourVfs.Connection,
            Device = FourVfs.Device,
            VirtualFunctions = [new() { Index = 0, Vlan = 7 }, new() { Index = 1, SpoofCheck = true }],
        };
        var outputs = await machine.UpAsync(settings);
        Assert.NotEqual(before, await machine.FingerprintAsync());
        await machine.DownAsync(settings, outputs);
        Assert.Equal(before, await machine.FingerprintAsync());
    }

    [Fact]
    public async Task Delete_OnRocky_GivesBackRcLocalAsItWas()
    {
        var machine = SimulatedHost.Rocky9().Boot();
        var wanted = FourVfs with { Persistence = PersistenceKind.RcLocal };
        var before = await machine.FingerprintAsync();
        var outputs = await machine.UpAsync(wanted);
        Assert.Equal(PersistenceKind.RcLocal, outputs.PersistedBy);
        Assert.Contains("restore-vfs", machine.Files.ReadText("/etc/rc.d/rc.local"), StringComparison.Ordinal);
        await machine.DownAsync(wanted, outputs);
        Assert.Equal(before, await machine.FingerprintAsync());
    }
}
