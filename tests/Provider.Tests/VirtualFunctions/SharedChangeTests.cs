using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Hardware;
using Pulumi.Sriov.Provider.Tests.Maintenance;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.VirtualFunctions;

/// <summary>Several ports of one host whose changes wait for their turn at the same time.</summary>
public sealed class SharedChangeTests
{
    private const string Second = "0000:02:00.0";

    private static readonly VirtualFunctionsInputs First = HandlerRun.FourVfs;

    private static readonly ImmutableArray<VirtualFunctionsInputs> Both =
    [
        First,
        First with
        {
            Device = new DeviceSelector { Name = "enp2s0" },
            Count = 2,
            VirtualFunctions = [new() { Index = 1, Mac = "52:54:00:aa:02:01", Vlan = 200 }],
        },
    ];

    [Fact]
    public async Task Up_AllWait_TakesOneRoundTripAfterTheLook()
    {
        await using var host = SimulatedHost.Debian12().Boot().Connect();

        var applied = await ApplyTogetherAsync(host, Both);

        Assert.All(applied, one => Assert.Null(one.Failure));
        Assert.Equal([(4, 100, 9000), (2, 0, 9000)], applied.Select(Shown));
        Assert.Equal(("52:54:00:aa:02:01", 200), (applied[1].Outputs.Functions[1].Mac, applied[1].Outputs.Functions[1].Vlan));
        Assert.Equal(2, host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Up_AllComeBackByTheSameFile_IsStillOneRoundTrip()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect();

        var applied = await ApplyTogetherAsync(host, [.. Both.Select(one => one with { Persistence = PersistenceKind.RcLocal })]);

        Assert.All(applied, one => Assert.Null(one.Failure));
        Assert.Equal(2, host.Traffic.RoundTrips);
        Assert.Single(host.Operations, operation => operation == "write /etc/rc.local");
        Assert.Contains($"/vfs/{HostModel.PfAddress}\n", machine.Files.ReadText("/etc/rc.local"), StringComparison.Ordinal);
        Assert.Contains($"/vfs/{Second}\n", machine.Files.ReadText("/etc/rc.local"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_AllWait_IsOneDisruption()
    {
        await using var host = SimulatedHost.Debian12().Boot().Connect();
        var step = new Recorder();

        await ApplyTogetherAsync(host, Both, new Disruptions(step));

        Assert.Equal(["changing 0000:01:00.0, VFs 0 → 4, and 0000:02:00.0, VFs 0 → 2,"], step.Seen);
    }

    [Fact]
    public async Task Up_OneCardRefuses_FailsAloneAndTheOtherIsDone()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(await FaultAtAsync($"write '2' to /sys/bus/pci/devices/{Second}/sriov_numvfs", "ENOSPC"));

        var applied = await ApplyTogetherAsync(host, Both);

        Assert.Null(applied[0].Failure);
        var failure = Assert.IsType<ProviderException>(applied[1].Failure);
        Assert.Contains($"changing {Second}, VFs 0 → 2,", failure.Message, StringComparison.Ordinal);
        Assert.Contains("too few interrupts", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal([(4, 100, 9000), (0, 0, 1500)], applied.Select(Shown));

        // What brings the other's back is written for all together, or by each alone.
        Assert.Equal(3, host.Traffic.RoundTrips);
        Assert.Contains("numvfs 4\n", machine.Files.ReadText($"/etc/pulumi-sriov/vfs/{HostModel.PfAddress}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_OneCardIsBusy_IsTriedAgainAlone()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(await FaultAtAsync($"write '4' to /sys/bus/pci/devices/{HostModel.PfAddress}/sriov_numvfs", "EAGAIN"));

        var applied = await ApplyTogetherAsync(host, Both);

        Assert.All(applied, one => Assert.Null(one.Failure));
        Assert.Single(host.Operations, operation => operation.StartsWith("write '2' to", StringComparison.Ordinal));
        Assert.Equal(4, host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task Up_CardsMakeFewerThanWanted_EachSaysSo()
    {
        await using var host = SimulatedHost.Debian12().With(NicProfile.Igb with { EnableLimit = 3 }).Boot().Connect();

        var applied = await ApplyTogetherAsync(host, Both);

        Assert.Contains("igb accepted 4 VFs but did not enable that many", applied[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal((3, 0, 1500), Shown(applied[0]));
        Assert.Null(applied[1].Failure);
    }

    [Fact]
    public async Task Up_OneIsCancelled_TheOtherIsDone()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        await using var host = SimulatedHost.Debian12().Boot().Connect();
        await using var session = new HostSession(host);

        // Whichever makes the changes of both is cancelled at that moment.
        var applied = await Task.WhenAll(TogetherAsync(
            session,
            Apply(Both[0], new Disruptions(new Recorder(() => CancelUnless(second, first))), first.Token),
            Apply(Both[1], new Disruptions(new Recorder(() => CancelUnless(first, second))), second.Token)));

        var (cancelled, other) = first.IsCancellationRequested ? (applied[0], applied[1]) : (applied[1], applied[0]);
        Assert.IsAssignableFrom<OperationCanceledException>(cancelled.Failure);
        Assert.Null(other.Failure);
        Assert.Equal(other == applied[0] ? (4, 100, 9000) : (2, 0, 9000), Shown(other));

        static void CancelUnless(CancellationTokenSource earlier, CancellationTokenSource own)
        {
            if (!earlier.IsCancellationRequested)
            {
                own.Cancel();
            }
        }
    }

    [Fact]
    public async Task Up_SomebodyElseChangesTheHostInBetween_PlansAnew()
    {
        await using var host = SimulatedHost.Debian12().Boot().Connect();
        await using var session = new HostSession(host);
        var changes = TogetherAsync<Applied<VirtualFunctionsOutputs>?>(
            session,
            async it => await Apply(Both[0])(it),
            it => it.ChangeAsync<Applied<VirtualFunctionsOutputs>?>(
                async token =>
                {
                    (await it.Host.RunAsync(HostBatch.Of([new MakeDirectory("/etc/other")]), token)).EnsureSucceeded();
                    return null;
                },
                CancellationToken.None),
            async it => await Apply(Both[1])(it));

        var applied = (await Task.WhenAll(changes)).OfType<Applied<VirtualFunctionsOutputs>>().ToList();
        Assert.All(applied, one => Assert.Null(one.Failure));
        Assert.Equal([(4, 100, 9000), (2, 0, 9000)], applied.Select(Shown));
    }

    [Fact]
    public async Task Up_FaultAnywhere_TheNextRunConverges()
    {
        VirtualFunctionsOutputs?[] states = [];
        await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().Boot(),
            async host =>
            {
                states = new VirtualFunctionsOutputs?[Both.Length];
                await using var session = new HostSession(host);
                await Task.WhenAll(TogetherAsync(session, [.. Both.Select<VirtualFunctionsInputs, Func<HostSession, Task<bool>>>((wanted, i) => async it =>
                {
                    var applied = await Apply(wanted)(it);
                    states[i] = applied.Outputs;
                    return applied.Failure is { } failure ? throw failure : true;
                })]));
            },
            async aftermath =>
            {
                for (var i = 0; i < Both.Length; i++)
                {
                    var outputs = await aftermath.Machine.UpAsync(Both[i], states[i]);
                    Assert.Empty(await aftermath.Machine.PlanAsync(Both[i], outputs));
                    await aftermath.Machine.DownAsync(Both[i], outputs);
                }

                Assert.All((await aftermath.Machine.LookAsync()).Pci.PhysicalFunctions, port => Assert.Equal((0, 1500), (port.NumVfs, port.Link!.Mtu)));
            });
    }

    private static (int Count, int? Vlan, int? Mtu) Shown(Applied<VirtualFunctionsOutputs> applied) => (
        applied.Outputs.Functions.Count,
        applied.Outputs.Functions.Count == 0 ? 0 : applied.Outputs.Functions[0].Vlan,
        applied.Outputs.PhysicalFunction.Mtu);

    private static async Task<Fault> FaultAtAsync(string operation, string errno)
    {
        await using var rehearsal = SimulatedHost.Debian12().Boot().Connect();
        await ApplyTogetherAsync(rehearsal, Both);
        return new Fault(rehearsal.Operations.ToList().IndexOf(operation) + 1, FaultKind.OperationFails, errno);
    }

    private static async Task<Applied<VirtualFunctionsOutputs>[]> ApplyTogetherAsync(
        SimulatedHost host, ImmutableArray<VirtualFunctionsInputs> wanted, Disruptions? disruptions = null)
    {
        await using var session = new HostSession(host);
        return await Task.WhenAll(TogetherAsync(session, [.. wanted.Select(one => Apply(one, disruptions))]));
    }

    /// <summary>All of them wait for their turn before the first one gets it.</summary>
    private static List<Task<T>> TogetherAsync<T>(HostSession session, params Func<HostSession, Task<T>>[] changes)
    {
        var gate = new TaskCompletionSource<bool>();
        _ = session.ChangeAsync(_ => gate.Task, CancellationToken.None);
        var all = changes.Select(change => change(session)).ToList();
        gate.SetResult(true);
        return all;
    }

    private static Func<HostSession, Task<Applied<VirtualFunctionsOutputs>>> Apply(
        VirtualFunctionsInputs wanted, Disruptions? disruptions = null, CancellationToken cancellationToken = default) =>
        session => session.ChangeAsync(
            token => new VirtualFunctionsHandler().ApplyAsync(
                wanted, null, new HostContext(session, new Lines(), disruptions ?? new Disruptions()), token),
            cancellationToken);

    private sealed class Recorder(Action? before = null) : IDisruptionStep
    {
        public List<string> Seen { get; } = [];

        public Task<T> RunAsync<T>(Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
            where T : ChangeOutcome
        {
            Seen.Add(what.Description);
            before?.Invoke();
            return work(cancellationToken);
        }
    }
}
