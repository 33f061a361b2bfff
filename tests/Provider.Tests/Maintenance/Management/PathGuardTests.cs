using OpenStack.Testing;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Maintenance.Management;

/// <summary>Changes of the port that the SSH connection comes over.</summary>
public sealed class PathGuardTests
{
    private static readonly VirtualFunctionsHandler Handler = new();

    private static readonly VirtualFunctionsInputs Port = new()
    {
        Connection = new ConnectionInputs { Host = "compute-1" },
        Device = new DeviceSelector { Name = "enp1s0" },
    };

    private readonly Lines _lines = new();

    [Fact]
    public async Task LinkDown_OfTheOnlyWayThere_IsRefused()
    {
        var machine = SimulatedHost.Debian12().ManagedOver("enp1s0").Boot();

        var refusal = await Assert.ThrowsAsync<ProviderException>(() => machine.PlanAsync(Port with { LinkUp = false }));

        Assert.Equal(FailureKind.Invalid, refusal.Kind);
        Assert.Contains("enp1s0 carries the SSH connection", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkDown_OfOneMemberOfABond_IsGuarded()
    {
        var machine = SimulatedHost.Debian12().ManagedOver("enp1s0").Boot();
        var seen = await machine.LookAsync();

        var plan = Handler.Plan(
            Port with { LinkUp = false }, null, seen with { Management = new ManagementPath(["bond0"], ["enp1s0", "enp2s0"]) });

        Assert.Contains(plan.Warnings, warning => warning.Contains("undoes the change after 60 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CountChange_UnderAVfThatCarriesTheConnection_IsRefused()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await machine.UpAsync(Port with { Count = 2, LinkUp = true });
        var seen = await machine.LookAsync();
        var first = seen.Pci.PhysicalFunctions[0].VirtualFunctions[0].Device.Link!.Name;

        var refusal = Assert.Throws<ProviderException>(() => Handler.Plan(
            Port with { Count = 4 }, null, seen with { Management = new ManagementPath([], [first]) }));

        Assert.Contains($"VF 0 ({first}) carries the SSH connection", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enp1s0", true)]
    [InlineData("enp2s0", false)]
    public async Task Plan_WarnsOfTheRollbackOnTheWayOfTheConnectionOnly(string managedOver, bool warns)
    {
        var machine = SimulatedHost.Debian12().ManagedOver(managedOver).Boot();

        var plan = Handler.Plan(Port with { Count = 4 }, null, await machine.LookAsync());

        Assert.Equal(warns, plan.Warnings.Contains(
            "enp1s0 carries the SSH connection: should it not come back, the host undoes the change after 180 s."));
    }

    [Fact]
    public async Task PathThatComesBack_ChangeStands()
    {
        var machine = SimulatedHost.Debian12().ManagedOver("enp1s0").Boot();

        var applied = await ApplyAsync(machine, Port with { Count = 4, Mtu = 9000 });
        machine.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.True(applied.Failure is null, applied.Failure?.Message);
        var port = await machine.PortAsync();
        Assert.Equal((4, 9000), (port.NumVfs, port.Link!.Mtu));
        Assert.Contains(_lines.Said, line => line.Contains("arming its rollback after 180 s", StringComparison.Ordinal));
        Assert.Empty(machine.Files.Match("/run/pulumi-sriov/guards/*"));
    }

    [Fact]
    public async Task MtuThatCutsThePath_HostPutsItBackAndTheErrorSaysSo()
    {
        var machine = SimulatedHost.Debian12().ManagedOver("enp1s0", largestFrame: 1500).Boot();

        var applied = await ApplyAsync(machine, Port with { Mtu = 9000 });

        Assert.Contains("did not come back within 60 s", applied.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(1500, (await machine.PortAsync()).Link!.Mtu);
        Assert.Equal(0, applied.Outputs.PhysicalFunction.NumVfs);
    }

    [Fact]
    public async Task CountThatCutsThePath_HostPutsItBack()
    {
        var machine = SimulatedHost.Debian12().With(NicProfile.Igb with { LosesLink = true }).ManagedOver("enp1s0").Boot();

        var applied = await ApplyAsync(machine, Port with { Count = 4 });

        Assert.Contains("did not come back within 180 s", applied.Failure!.Message, StringComparison.Ordinal);
        var port = await machine.PortAsync();
        Assert.Equal((0, true), (port.NumVfs, port.Link!.IsUp));
    }

    [Fact]
    public async Task PathThatStaysCut_SaysThatTheHostIsUnreachable()
    {
        var machine = SimulatedHost.Debian12().ManagedOver("enp1s0", largestFrame: 1500).Boot();
        await using var host = machine.Connect();
        await using var session = new HostSession(host, new InstantClock());
        var context = new HostContext(session, _lines, new Disruptions());
        var port = (await session.ObserveAsync(CancellationToken.None)).Pci.PhysicalFunctions[0];
        var guard = new PathGuard(context, PathState.Of(port)! with { Mtu = 9000 }, TimeSpan.FromSeconds(60));
        await guard.ArmAsync(CancellationToken.None);
        machine.Clock.Advance(TimeSpan.FromMinutes(2));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => guard.DisarmAsync("changing it", CancellationToken.None));

        Assert.Equal(FailureKind.Unreachable, failure.Kind);
    }

    private async Task<Applied<VirtualFunctionsOutputs>> ApplyAsync(SimulatedMachine machine, VirtualFunctionsInputs wanted)
    {
        await using var host = machine.Connect();
        await using var session = new HostSession(host, new InstantClock());
        return await session.ChangeAsync(
            token => Handler.ApplyAsync(wanted, prior: null, new HostContext(session, _lines, new Disruptions()), token),
            CancellationToken.None);
    }
}
