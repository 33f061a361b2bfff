using Pulumi.Plugin.Errors;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Tests.Rpc;
using Pulumi.Sriov.Provider.Tests.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Preflight;

public class PreflightFunctionTests
{
    [Theory]
    [MemberData(nameof(RecordedHosts.All), MemberType = typeof(RecordedHosts))]
    public async Task Invoke_GoodHost_FindsNothing(string distribution)
    {
        var preflight = await RecordedHosts.Of(distribution).Boot().PreflightAsync();

        Assert.Empty(preflight.Findings);
        Assert.Equal("Preflight of compute-1: nothing stands in the way.", preflight.Report);
        Assert.True(preflight is { Ok: true, Reached: true });
    }

    [Fact]
    public async Task Invoke_AfterEverythingIsDone_FindsNothing()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OnByArgument).Complete().Boot();
        Assert.Null(await machine.SetVfs(4));

        Assert.Empty((await machine.PreflightAsync()).Findings);
    }

    [Fact]
    public async Task Invoke_ManyDefects_AreOneReport()
    {
        var machine = SimulatedHost.Debian12().WithIommu(IommuSetting.OffInFirmware).Boot();
        machine.Files.ReadOnlyMounts.Add("/etc");
        machine.Files.PutFile("/etc/sysfs.conf", "class/net/enp1s0/device/sriov_numvfs = 2\n");
        var wanted = PreflightRun.Everything with { SriovAgent = null, PhysicalFunctions = [PreflightRun.Port("enp1s0") with { Count = 9 }] };

        var preflight = await machine.PreflightAsync(wanted);

        Assert.False(preflight.Ok);
        Assert.Equal(
            """
            Preflight of compute-1: 5 errors, 1 warning
              error (disk) /etc: it is mounted read-only.
                → Look for file system errors in the kernel log, then mount it for writing (mount -o remount,rw /etc).
              error (firmware) iommu: the firmware announces no IOMMU: there is no ACPI table DMAR (Intel VT-d), IVRS (AMD-Vi) or IORT (Arm SMMU).
                → Switch it on in the BIOS/UEFI setup (Intel: 'VT-d'; AMD: 'IOMMU' or 'SVM/AMD-Vi') and start the host again.
              error (device) physicalFunctions.enp1s0.count: creating 9 VFs on 0000:01:00.0: 0000:01:00.0 (enp1s0, 8086:10c9, igb, 7 VFs) can have 7 at most (sriov_totalvfs).
                → Set count to 7 or less, or raise the limit in the card's own setup.
              error (services) novaCompute: the host runs no nova-compute, neither as a unit nor in a container.
                → Install it first. If it runs under another name, say so with the component's services.
              error (services) novaCompute: there is no nova.conf of nova-compute where distributions and kolla have it.
                → Install the service first, or say where the file is.
              warning (other owners) physicalFunctions.enp1s0.count: sysfsutils /etc/sysfs.conf:1 sets the number of virtual functions, too: class/net/enp1s0/device/sriov_numvfs = 2.
                → Take the line out, so that there is one owner of the number.
            """,
            preflight.Report);
    }

    [Fact]
    public async Task Invoke_HostThatIsDown_SaysSo_AndIsNoFailure()
    {
        var answer = await AskAsync(FailureKind.Unreachable, "connect to host compute-1 port 22: Connection refused");

        Assert.Equal((false, false), (answer.Get("ok"), answer.Get("reached")));
        Assert.Equal(
            "Preflight of compute-1: the host was not reached, so nothing is known of it: connect to host compute-1 port 22: Connection refused.\n"
                + "    → Look.",
            answer.Get("report"));
    }

    [Fact]
    public async Task Invoke_HostThatRefusesTheLogin_IsAnError()
    {
        var answer = await AskAsync(FailureKind.Privilege, "sudo: a password is required");

        Assert.Equal(false, answer.Get("ok"));
        var finding = Assert.IsType<PropertyValue.MapValue>(
            Assert.Single(Assert.IsType<PropertyValue.ListValue>(answer.Get("findings")).Items)).Properties;
        Assert.Equal(("error", "connection"), (finding.Get("severity"), finding.Get("check")));
    }

    private static async Task<PropertyMap> AskAsync(FailureKind kind, string seen)
    {
        var machine = SimulatedHost.Debian12().Boot();
        machine.ConnectionRefusal = new ProviderException(kind, machine.Name, "connecting", seen, "Look.");
        await using var provider = await ProviderHarness.StartAsync(Catalog.Of, [machine]);
        return await provider.InvokeAsync(
            "sriov:host:preflight",
            PropertyMap.Of(("connection", new PropertyValue.MapValue(PropertyMap.Of(("host", machine.Name))))));
    }
}
