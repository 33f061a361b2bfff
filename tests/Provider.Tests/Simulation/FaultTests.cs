using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Simulation.Faults;

namespace Pulumi.Sriov.Provider.Tests.Simulation;

/// <summary>A fault happens at its operation, once, and looks to the caller as it would over a real connection.</summary>
public class FaultTests
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    private static HostBatch TwoWrites()
    {
        var batch = new HostBatch();
        batch.Add(new WriteFile("/root/one", [.. "1"u8]));
        batch.Add(new WriteFile("/root/two", [.. "2"u8]));
        return batch;
    }

    [Theory]
    [InlineData(FaultKind.ConnectionLostBefore, false)]
    [InlineData(FaultKind.ConnectionLostAfter, true)]
    public async Task ConnectionLost_WhileChanging_IsInterruptedAndTheRestIsNotDone(FaultKind kind, bool firstIsDone)
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(new Fault(1, kind));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => host.RunAsync(TwoWrites(), CancellationToken.None));

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.Equal(firstIsDone, machine.Files.Exists("/root/one"));
        Assert.False(machine.Files.Exists("/root/two"));
        await host.RunAsync(TwoWrites(), CancellationToken.None);
        Assert.Equal(2, host.Traffic.Connections);
        Assert.True(machine.Files.Exists("/root/two"));
    }

    [Theory]
    [InlineData(FaultKind.ConnectionLostBefore)]
    [InlineData(FaultKind.ConnectionLostAfter)]
    public async Task ConnectionLost_WhileReading_IsSentOnceMore(FaultKind kind)
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(new Fault(1, kind));
        var batch = new HostBatch();
        var ticket = batch.Add(new ReadFile("/etc/hostname"));

        var result = await host.RunAsync(batch, CancellationToken.None);

        Assert.Equal("compute-1\n", result.Get(ticket)?.Text);
        Assert.Equal(new HostTraffic(2, 1), host.Traffic);
    }

    [Fact]
    public async Task ConnectionLost_WhileDetached_DoesNotMatter()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(new Fault(1, FaultKind.ConnectionLostAfter));

        (await host.RunDetachedAsync("two", TwoWrites(), CancellationToken.None)).EnsureSucceeded();

        Assert.True(machine.Files.Exists("/root/two"));
    }

    [Fact]
    public async Task PowerLoss_WhileDetached_StopsThere()
    {
        var machine = SimulatedHost.Debian12().Boot();
        var bootId = machine.Files.ReadText(BootId);
        await using var host = machine.Connect(new Fault(2, FaultKind.PowerLoss));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => host.RunDetachedAsync("two", TwoWrites(), CancellationToken.None));

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.NotEqual(bootId, machine.Files.ReadText(BootId));
        Assert.True(machine.Files.Exists("/root/one"));
        Assert.False(machine.Files.Exists("/root/two"));
    }

    [Fact]
    public async Task OperationFails_WithItsErrno_AndChangesNothing()
    {
        var machine = SimulatedHost.Debian12().Boot();
        await using var host = machine.Connect(new Fault(2, FaultKind.OperationFails, "ENOSPC"));

        var result = await host.RunAsync(TwoWrites(), CancellationToken.None);

        Assert.Equal("ENOSPC", result.Stopped?.Failure.Errno);
        Assert.True(machine.Files.Exists("/root/one"));
        Assert.False(machine.Files.Exists("/root/two"));
    }

    [Fact]
    public async Task Sweep_TriesEveryKindAtEveryOperation()
    {
        var tried = new List<Fault>();

        var count = await FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().Boot(),
            async host => (await host.RunAsync(TwoWrites(), CancellationToken.None)).EnsureSucceeded(),
            after =>
            {
                tried.Add(after.Fault);
                Assert.NotNull(after.Failure);
                return Task.CompletedTask;
            });

        Assert.Equal(8, count);
        Assert.Equal(8, tried.Distinct().Count());
    }

    [Fact]
    public async Task Sweep_FindsWhatDoesNotConverge()
    {
        // Appends what is not there yet, but looks at the wrong file: only harmless as long as nothing is lost.
        static async Task Append(SimulatedHost host)
        {
            var batch = new HostBatch();
            batch.Add(new WriteFile("/root/done", ImmutableArray<byte>.Empty) { Expected = ExpectedFile.Absent });
            batch.Add(new WriteFile("/root/work", ImmutableArray<byte>.Empty));
            (await host.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
        }

        var failure = await Assert.ThrowsAsync<FaultSweepException>(() => FaultSweep.ForEachOperation(
            () => SimulatedHost.Debian12().Boot(),
            Append,
            async after =>
            {
                await using var host = after.Machine.Connect();
                await Append(host);
            }));

        Assert.Contains("ConnectionLostAfter at operation 1 (write /root/done)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.ConnectionLostBefore, false)]
    [InlineData(FaultKind.ConnectionLostAfter, true)]
    public async Task ConnectionLost_AtTheReboot_IsInterrupted(FaultKind kind, bool reboots)
    {
        var machine = SimulatedHost.Debian12().Boot();
        var bootId = machine.Files.ReadText(BootId);
        await using var host = machine.Connect(new Fault(1, kind));

        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => host.RebootAsync(HostRun.Minute, new Progress<string>(), CancellationToken.None));

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.Equal(reboots, bootId != machine.Files.ReadText(BootId));
    }
}
