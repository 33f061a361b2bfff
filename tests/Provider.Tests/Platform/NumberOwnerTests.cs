using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Platform;

public class NumberOwnerTests
{
    public static TheoryData<string> Files => [.. OwnerFiles.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Observe_FileThatSetsTheNumber_IsFound_ForThisPortAndNoOther(string path)
    {
        var file = OwnerFiles.All.Single(file => file.Path == path);
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.PutFile(path, file.Text);

        var seen = await machine.LookAsync();

        var owner = Assert.Single(seen.Platform.NumberOwners, owner => owner.Text.Contains('4'));
        Assert.Equal((file.Mechanism, path, file.Line), (owner.Mechanism, owner.Path, owner.Line));
        Assert.Equal([true, false], seen.Pci.PhysicalFunctions.Select(owner.Names));
    }

    [Fact]
    public async Task Concerns_LoopOverAllPorts_ConcernsEach()
    {
        var seen = await LookWithAsync(
            "/etc/rc.local", "#!/bin/sh\nfor port in /sys/class/net/*/device/sriov_numvfs; do echo 4 > $port; done\n");

        var owner = Assert.Single(seen.Platform.NumberOwners);
        Assert.All(seen.Pci.PhysicalFunctions, function => Assert.True(owner.Concerns(function, seen.Pci)));
    }

    [Fact]
    public async Task Observe_NameThatOnlyBeginsLikeAnother_IsNotTheOther()
    {
        var seen = await LookWithAsync("/etc/sysfs.conf", "class/net/enp1s0f1/device/sriov_numvfs = 4\n");

        Assert.All(seen.Pci.PhysicalFunctions, function => Assert.False(seen.Platform.NumberOwners[0].Names(function)));
    }

    [Fact]
    public async Task Observe_ProfileWithASriovSectionAndNoNumber_SetsZero()
    {
        var seen = await LookWithAsync(
            "/etc/NetworkManager/system-connections/p.nmconnection", "[connection]\ninterface-name=enp1s0\n\n[sriov]\nautoprobe-drivers=0\n");

        var owner = Assert.Single(seen.Platform.NumberOwners);
        Assert.Equal(("[sriov]", 4), (owner.Text, owner.Line));
        Assert.True(owner.Names(seen.Pci.PhysicalFunctions[0]));
    }

    [Fact]
    public async Task Observe_OurOwnPersistence_IsNoOwnerBesideUs()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.UpAsync(HandlerRun.FourVfs);

        Assert.Empty((await machine.LookAsync()).Platform.NumberOwners);
    }

    private static Task<HostObservation> LookWithAsync(string path, string text)
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.Files.PutFile(path, text);
        return machine.LookAsync();
    }
}
