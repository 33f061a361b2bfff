using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Services;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Services;

public class RestartPlannerTests
{
    private static readonly PciAddress Vf = new(0, 1, 0x10, 0);

    private static readonly ServicesObservation Running = ServicesObservation.Empty with
    {
        HasSystemd = true,
        Units = ImmutableSortedDictionary<string, UnitState>.Empty.Add("nova-compute", new UnitState("active", "running", 812, TimeSpan.FromSeconds(30))),
    };

    [Fact]
    public void Plan_NothingChanges_NothingRestarts() => Assert.Empty(Plan(Running));

    [Fact]
    public void Plan_ConfigurationChanges_Restarts() =>
        Assert.Equal(["restart nova-compute on compute-1: its configuration changes"], Plan(Running, isChanged: true));

    [Fact]
    public void Plan_AnEarlierRunDidNotRestart_Restarts() => Assert.Equal(
        ["restart nova-compute on compute-1: its configuration was changed before, but it was not restarted"],
        Plan(Running with { PendingRestarts = ["systemd.nova-compute"] }));

    [Fact]
    public void Plan_MarkOfAnotherService_IsNotItsBusiness() =>
        Assert.Empty(Plan(Running with { PendingRestarts = ["docker.nova-compute", "systemd.nova-api"] }));

    [Theory]
    [InlineData("failed", "failed", true)]
    [InlineData("activating", "auto-restart", true)]
    [InlineData("inactive", "dead", false)]
    [InlineData("reloading", "reload", false)]
    public void Plan_ServiceHasFailed_Restarts(string active, string sub, bool expected) => Assert.Equal(
        expected, Plan(Running with { Units = Running.Units.SetItem("nova-compute", new UnitState(active, sub, 0, null)) }).Count > 0);

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, false)]
    [InlineData(33, true)]
    public void Plan_VfsCameAfterTheStart_Restarts(int second, bool expected)
    {
        var steps = Plan(Running with { DevicesSince = Running.DevicesSince.Add(Vf, TimeSpan.FromSeconds(second)) });

        Assert.Equal(expected ? ["restart nova-compute on compute-1: it was started before 0000:01:10.0 was there"] : [], steps);
    }

    private static IReadOnlyList<string> Plan(ServicesObservation seen, bool isChanged = false) =>
    [
        .. RestartPlanner.Plan([new() { Name = "nova-compute" }], isChanged, [Vf], HostModel.Host() with { Services = seen })
            .Select(need => need.Describe()),
    ];
}
