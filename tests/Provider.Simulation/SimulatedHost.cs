using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.Faults;
using Pulumi.Sriov.Provider.Simulation.Fixtures;
using Pulumi.Sriov.Provider.Simulation.Operations;

namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>One run's connection to a <see cref="SimulatedMachine"/>.</summary>
public sealed class SimulatedHost : IHost
{
    private static readonly TimeSpan DialTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DetachedPatience = TimeSpan.FromMinutes(10);

    private readonly SimulatedMachine _machine;
    private readonly FaultInjector _faults;
    private readonly BatchRunner _runner;
    private readonly RunLock _lock;
    private readonly SemaphoreSlim _queue = new(1, 1);
    private bool _connected;
    private int _connections;
    private int _roundTrips;

    internal SimulatedHost(SimulatedMachine machine, Fault? fault)
    {
        _machine = machine;
        _lock = new RunLock(machine.Lock, machine.Name);
        _faults = new FaultInjector(machine, fault);
        _runner = new BatchRunner(machine, _faults);
    }

    /// <inheritdoc/>
    public string Name => _machine.Name;

    /// <inheritdoc/>
    public HostTraffic Traffic => new(_connections, _roundTrips);

    /// <summary>What was done in this run, in order: "read /etc/default/grub".</summary>
    public IReadOnlyList<string> Operations => _faults.Operations;

    /// <summary>A Debian 12 machine with GRUB, two igb ports and the IOMMU on by the kernel's default.</summary>
    public static MachineFixture Debian12() => MachineFixture.Of(Distribution.Debian12);

    /// <summary>An Ubuntu 22.04 machine with GRUB, two igb ports; its kernel leaves the IOMMU off by default.</summary>
    public static MachineFixture Ubuntu2204() => MachineFixture.Of(Distribution.Ubuntu2204);

    /// <summary>An Ubuntu 24.04 machine with GRUB and drop-ins, two igb ports; its kernel leaves the IOMMU off by default.</summary>
    public static MachineFixture Ubuntu2404() => MachineFixture.Of(Distribution.Ubuntu2404);

    /// <summary>A Rocky Linux 9 machine with BLS entries, two igb ports; its kernel leaves the IOMMU off by default.</summary>
    public static MachineFixture Rocky9() => MachineFixture.Of(Distribution.Rocky9);

    /// <inheritdoc/>
    public Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken)
    {
        Task<BatchResult> Send() => RoundTripAsync(() => _runner.Run(Name, batch, detached: false), cancellationToken);
        return AloneAsync(
            "running a batch",
            async () =>
            {
                try
                {
                    return await Send();
                }
                catch (ConnectionLostException) when (!batch.Mutates)
                {
                    return await Send();
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken) => AloneAsync(
        name,
        () => RoundTripAsync(
            () =>
            {
                var result = _runner.Run(Name, batch, detached: true);

                // It asks for the answer over new connections until one comes through.
                _machine.Clock.AdvanceUntil(() => !_machine.IsCutOff, DetachedPatience);
                return result;
            },
            cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_lock.Wish(timeout));
    }

    /// <inheritdoc/>
    public Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return AloneAsync(
            "rebooting", () => RoundTripAsync(() => Reboot(timeout, progress), cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _lock.Drop();
        _queue.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> AloneAsync<T>(string operation, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await _queue.WaitAsync(cancellationToken);
        try
        {
            return await action();
        }
        catch (ConnectionLostException exception)
        {
            throw new ProviderException(
                FailureKind.Interrupted, Name, operation, "the connection was lost, and how much of it was done is not known",
                "Run again: it continues from what is there.", exception);
        }
        finally
        {
            _queue.Release();
        }
    }

    private string Reboot(TimeSpan timeout, IProgress<string> progress)
    {
        switch (_faults.Next("reboot"))
        {
            case FaultKind.ConnectionLostBefore:
                throw new ConnectionLostException();
            case FaultKind.ConnectionLostAfter:
                _machine.Reboot();
                throw new ConnectionLostException();
            case FaultKind.OperationFails:
                throw new ProviderException(
                    FailureKind.RemoteFailed, Name, "rebooting", "Failed to start reboot.target: Transaction is destructive.",
                    "Look at the host's journal and run again.");
        }

        progress.Report("rebooting");
        if (_machine.BootTime > timeout)
        {
            _machine.Reboot();
            throw new ProviderException(
                FailureKind.Timeout, Name, "rebooting", $"it was not up again after {timeout.TotalSeconds:0} s",
                "Look at the host's console, or allow more time.");
        }

        _machine.Reboot();
        Disconnect();
        Connect();
        return _machine.Kernel.BootId;
    }

    // A lost connection is made anew by whoever comes next.
    private async Task<T> RoundTripAsync<T>(Func<T> exchange, CancellationToken cancellationToken)
    {
        Connect();
        await _lock.EnsureHeldAsync(cancellationToken);
        try
        {
            lock (_machine.Monitor)
            {
                var answer = exchange();
                if (_machine.IsCutOff)
                {
                    throw new ConnectionLostException();
                }

                _roundTrips++;
                return answer;
            }
        }
        catch (ConnectionLostException)
        {
            Disconnect();
            throw;
        }
    }

    private void Disconnect()
    {
        _connected = false;
        _lock.Drop();
    }

    private void Connect()
    {
        if (_machine.ConnectionRefusal is { } refusal)
        {
            throw refusal;
        }

        if (!_machine.Clock.AdvanceUntil(() => !_machine.IsCutOff, DialTimeout))
        {
            throw new ProviderException(
                FailureKind.Unreachable, Name, "connecting", "Connection timed out", "Check that the host is up, and the way there.");
        }

        if (!_connected)
        {
            _connected = true;
            _connections++;
        }
    }
}
