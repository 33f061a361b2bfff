using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Boot.Iommu;
using Pulumi.Sriov.Provider.Boot.KernelArguments;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Tests.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Tests.Boot;

/// <summary>A change of the boot loader that needs no reboot, and goes along with what else of the host is changed.</summary>
public sealed class BootJourneyTests
{
    private const string Defaults = "/etc/default/grub";
    private const string Generate = "run /usr/sbin/update-grub";

    private static readonly KernelArgumentsInputs Arguments = new()
    {
        Connection = BootRun.Connection,
        Arguments = ["hugepages=16"],
        Reboot = new RebootInputs { Policy = RebootPolicy.Never },
    };

    [Fact]
    public async Task ArgumentsAndVfs_AtTheSameTime_AreOneRoundTripAfterTheLook()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect();

        var (arguments, vfs) = await ApplyAsync(host);

        Assert.Null(arguments.Failure);
        Assert.Null(vfs.Failure);
        Assert.Equal((false, true), (arguments.Outputs.Active, arguments.Outputs.RebootRequired));
        Assert.Equal(4, vfs.Outputs.Functions.Count);
        Assert.Contains("hugepages=16", machine.Files.ReadText(Defaults), StringComparison.Ordinal);
        Assert.Single(host.Operations, operation => operation == Generate);
        Assert.Equal(2, host.Traffic.RoundTrips);
    }

    [Fact]
    public async Task ArgumentsThatMayReboot_GoByThemselves()
    {
        await using var host = SimulatedHost.Debian12().Boot().Connect();

        var (arguments, vfs) = await ApplyAsync(host, Arguments with { Reboot = new RebootInputs { Policy = RebootPolicy.WhenRequired } });

        Assert.Null(arguments.Failure);
        Assert.Null(vfs.Failure);
        Assert.True(arguments.Outputs.Active);
        Assert.Equal(4, vfs.Outputs.Functions.Count);
    }

    [Fact]
    public async Task BootLoaderThatFails_FailsAlone()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(await FaultAtGenerateAsync(FaultKind.OperationFails));

        var (arguments, vfs) = await ApplyAsync(host);

        Assert.Contains("update-grub", Assert.IsType<ProviderException>(arguments.Failure).Message, StringComparison.Ordinal);
        Assert.NotEmpty(arguments.Outputs.Changes.Edits);
        Assert.Null(vfs.Failure);
        Assert.Equal(4, vfs.Outputs.Functions.Count);
    }

    [Fact]
    public async Task ConnectionIsLost_BothAreToldAndTheNextRunConverges()
    {
        (KernelArgumentsOutputs? Arguments, VirtualFunctionsOutputs? Vfs) kept = default;
        var faults = await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().Boot(),
            async host =>
            {
                kept = default;
                await using var session = new HostSession(host);
                var (arguments, vfs) = Together(session, Arguments, kept);
                kept = (await KeepAsync(arguments, outputs => kept.Arguments = outputs), await KeepAsync(vfs, outputs => kept.Vfs = outputs));
            },
            async aftermath =>
            {
                await using var host = aftermath.Machine.Connect();
                await using var session = new HostSession(host);
                var (arguments, vfs) = Together(session, Arguments, kept);
                Assert.Null((await arguments).Failure);
                Assert.Null((await vfs).Failure);

                var seen = await session.ObserveAsync(default);
                Assert.Empty(new KernelArgumentsHandler().Plan(Arguments, (await arguments).Outputs, seen).Steps);
                Assert.Empty(new VirtualFunctionsHandler().Plan(HandlerRun.FourVfs, (await vfs).Outputs, seen).Steps);
            });

        Assert.True(faults > 8);

        static async Task<T> KeepAsync<T>(Task<Applied<T>> change, Action<T> keep)
        {
            var applied = await change;
            keep(applied.Outputs);
            return applied.Failure is { } failure ? throw failure : applied.Outputs;
        }
    }

    [Fact]
    public async Task HostIsGoneWithTheAnswer_RemembersWhatMayHaveBeenWritten()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(await FaultAtGenerateAsync(FaultKind.ConnectionLostAfter));
        var gone = new ProviderException(FailureKind.Unreachable, "compute-1", "connecting", "Connection timed out", "Look at it.");

        var (arguments, vfs) = await ApplyAsync(host, disruptions: new Disruptions(new Before(() => machine.ConnectionRefusal = gone)));

        Assert.Equal(FailureKind.Unreachable, Assert.IsType<ProviderException>(arguments.Failure).Kind);
        Assert.NotEmpty(arguments.Outputs.Changes.Edits);
        Assert.Equal(FailureKind.Unreachable, Assert.IsType<ProviderException>(vfs.Failure).Kind);
    }

    [Fact]
    public async Task IommuThatIsOn_DoesNotWaitForArgumentsOfOthers()
    {
        await using var host = SimulatedHost.Debian12().Boot().Connect();
        var clock = new HeldClock();
        await using var session = new HostSession(host, clock);
        var arguments = ChangeAsync(session, new KernelArgumentsHandler(), Arguments);

        var iommu = await ChangeAsync(session, new IommuHandler(), new IommuInputs { Connection = BootRun.Connection });

        Assert.True(iommu.Outputs.Enabled);
        Assert.False(arguments.IsCompleted);
        clock.Release();
        Assert.Null((await arguments).Failure);
    }

    private static async Task<Fault> FaultAtGenerateAsync(FaultKind kind)
    {
        await using var rehearsal = SimulatedHost.Debian12().Boot().Connect();
        await ApplyAsync(rehearsal);
        return new Fault(rehearsal.Operations.ToList().IndexOf(Generate) + 1, kind);
    }

    private static async Task<(Applied<KernelArgumentsOutputs> Arguments, Applied<VirtualFunctionsOutputs> Vfs)> ApplyAsync(
        SimulatedHost host, KernelArgumentsInputs? wanted = null, Disruptions? disruptions = null)
    {
        await using var session = new HostSession(host);
        var (arguments, vfs) = Together(session, wanted ?? Arguments, default, disruptions);
        return (await arguments, await vfs);
    }

    /// <summary>Both wait for their turn before the first one gets it.</summary>
    private static (Task<Applied<KernelArgumentsOutputs>> Arguments, Task<Applied<VirtualFunctionsOutputs>> Vfs) Together(
        HostSession session,
        KernelArgumentsInputs wanted,
        (KernelArgumentsOutputs? Arguments, VirtualFunctionsOutputs? Vfs) prior,
        Disruptions? disruptions = null)
    {
        var gate = new TaskCompletionSource<bool>();
        _ = session.ChangeAsync(_ => gate.Task, CancellationToken.None);
        var both = (
            ChangeAsync(session, new KernelArgumentsHandler(), wanted, prior.Arguments, disruptions),
            ChangeAsync(session, new VirtualFunctionsHandler(), HandlerRun.FourVfs, prior.Vfs, disruptions));
        gate.SetResult(true);
        return both;
    }

    private static Task<Applied<TOut>> ChangeAsync<TIn, TOut>(
        HostSession session, ResourceHandler<TIn, TOut> handler, TIn wanted, TOut? prior = null, Disruptions? disruptions = null)
        where TIn : class, IHostResourceInputs
        where TOut : class => session.ChangeAsync(
            token => handler.ApplyAsync(wanted, prior, new HostContext(session, new Progress<string>(), disruptions ?? new Disruptions()), token),
            CancellationToken.None);

    private sealed class Before(Action action) : IDisruptionStep
    {
        public Task<T> RunAsync<T>(Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
            where T : ChangeOutcome
        {
            action();
            return work(cancellationToken);
        }
    }

    /// <summary>No timer ends before it is let go.</summary>
    private sealed class HeldClock : TimeProvider
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => _released.SetResult();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ = _released.Task.ContinueWith(_ => callback(state), TaskScheduler.Default);
            return new HeldTimer();
        }

        private sealed class HeldTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
