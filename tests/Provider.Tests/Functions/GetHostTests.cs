using Pulumi.Sriov.Provider.Functions;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Tests.Boot;

namespace Pulumi.Sriov.Provider.Tests.Functions;

public class GetHostTests
{
    [Theory]
    [InlineData("debian", "12", "GRUB (/etc/default/grub)")]
    [InlineData("rocky", "9.5", "boot loader entries (/usr/sbin/grubby)")]
    public async Task Invoke_TellsDistributionAndBootLoader(string distribution, string version, string loader)
    {
        var host = await AskAsync(distribution == "debian" ? SimulatedHost.Debian12() : SimulatedHost.Rocky9());

        Assert.Equal((distribution, version, loader), (host.Distribution, host.Version, host.BootLoader));
        Assert.Equal(["0000:01:00.0", "0000:02:00.0"], host.PhysicalFunctions.AsEnumerable());
    }

    [Fact]
    public async Task Invoke_OffInFirmware_HasNoIommuVendor()
    {
        var host = await AskAsync(SimulatedHost.Debian12().WithIommu(IommuSetting.OffInFirmware));

        Assert.Null(host.IommuVendor);
        Assert.False(host.IommuEnabled);
    }

    private static async Task<GetHostOutputs> AskAsync(MachineFixture fixture)
    {
        await using var host = fixture.Boot().Connect();
        using var session = new HostSession(host);
        var seen = await session.ObserveAsync(CancellationToken.None);
        return new GetHost().Invoke(new HostQuestion { Connection = BootRun.Connection }, seen);
    }
}
