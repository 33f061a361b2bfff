using Pulumi.Sriov.Provider.Functions;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Services;
using Pulumi.Sriov.Provider.Tests.Boot;

namespace Pulumi.Sriov.Provider.Tests.Functions;

public class GetHostTests
{
    public static TheoryData<string, string, string, string, string> Distributions => new()
    {
        { "debian", "12", "debian", "GRUB (/etc/default/grub)", "disabled" },
        { "ubuntu", "22.04", "debian", "GRUB (/etc/default/grub)", "disabled" },
        { "ubuntu", "24.04", "debian", "GRUB (/etc/default/grub)", "disabled" },
        { "rocky", "9.5", "rhel", "boot loader entries (/usr/sbin/grubby)", "enforcing" },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public async Task Invoke_TellsDistribution_ItsFamily_AndItsBootLoader(
        string distribution, string version, string family, string loader, string selinux)
    {
        var host = await AskAsync(version switch
        {
            "12" => SimulatedHost.Debian12(),
            "22.04" => SimulatedHost.Ubuntu2204(),
            "24.04" => SimulatedHost.Ubuntu2404(),
            _ => SimulatedHost.Rocky9(),
        });

        Assert.Equal(
            (distribution, version, family, loader, selinux), (host.Distribution, host.Version, host.Family, host.BootLoader, host.Selinux));
        Assert.Equal(["0000:01:00.0", "0000:02:00.0"], host.PhysicalFunctions.AsEnumerable());
    }

    [Fact]
    public async Task Invoke_OffInFirmware_HasNoIommuVendor()
    {
        var host = await AskAsync(SimulatedHost.Debian12().WithIommu(IommuSetting.OffInFirmware));

        Assert.Null(host.IommuVendor);
        Assert.False(host.IommuEnabled);
    }

    [Fact]
    public async Task Invoke_KollaOnRocky_TellsContainersAndNetworkManager()
    {
        var host = await AskAsync(SimulatedHost.Rocky9().WithServices(ServiceFlavour.Podman, "nova-compute"));

        var service = Assert.Single(host.Services);
        Assert.Equal(("podman", "nova_compute", true), (service.Manager, service.Name, service.Active));
        Assert.Equal(["podman"], host.ContainerEngines.AsEnumerable());
        Assert.True(host.NetworkManager.Running);
        Assert.Equal("/etc/rc.d/rc.local", host.RcLocal);
    }

    private static async Task<GetHostOutputs> AskAsync(MachineFixture fixture)
    {
        await using var host = fixture.Boot().Connect();
        await using var session = new HostSession(host);
        var seen = await session.ObserveAsync(CancellationToken.None);
        return new GetHost().Invoke(new HostQuestion { Connection = BootRun.Connection }, seen);
    }
}
