using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Hosts;

public class HostObserverTests
{
    [Fact]
    public async Task Observe_HostThatIsNothingButAController_IsSeenForWhatItHas()
    {
        // As a container is: no boot loader, no PCI devices, no systemd, no iproute2.
        var machine = SimulatedHost.Debian12().Boot();
        foreach (var path in new[]
        {
            "/boot", "/etc/default/grub", "/sys", "/proc/interrupts", "/proc/cmdline", "/run/systemd", "/run/udev",
            "/usr/sbin/ip", "/usr/sbin/update-grub", "/usr/sbin/grub-mkconfig", "/usr/bin/systemctl",
        })
        {
            machine.Files.Delete(path);
        }

        await using var host = machine.Connect();
        await using var session = new HostSession(host);
        var seen = await session.ObserveAsync(CancellationToken.None);

        Assert.Equal("debian", seen.Boot.Os.Id);
        Assert.False(seen.Boot.Iommu.IsEnabled);
        Assert.Empty(seen.Pci.Devices);
        Assert.False(seen.Services.HasSystemd);
        Assert.Empty(seen.Services.Units);
        Assert.Equal(1, host.Traffic.RoundTrips);
    }
}
