using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// The host's lock, kept for a moment after each change: the resources of a program arrive one after the other, and what one
/// of them saw last is true for the next one only while no other run could come between.
/// </summary>
internal sealed class LingeringLock(IHost host, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>How long a change waits for another run's lock on the host.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The engine needs milliseconds from one resource to the next; another run that waits can spare this.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IAsyncDisposable? _held;
    private ITimer? _release;
    private int _users;

    /// <summary>Takes the lock, unless it is still held.</summary>
    /// <returns>Whether it was not: another run may have changed the host meanwhile.</returns>
    public async Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var isNew = _held is null;
            _held ??= await host.LockAsync(Patience, cancellationToken);
            _users++;
            return isNew;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The change is over.</summary>
    public async Task LeaveAsync()
    {
        await _gate.WaitAsync();
        _users--;
        _release ??= clock.CreateTimer(_ => _ = ReleaseIfIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _release.Change(Linger, Timeout.InfiniteTimeSpan);
        _gate.Release();
    }

    public async ValueTask DisposeAsync()
    {
        if (_release is not null)
        {
            await _release.DisposeAsync();
        }

        await ReleaseIfIdleAsync();
    }

    private async Task ReleaseIfIdleAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_users == 0 && _held is { } held)
            {
                _held = null;
                await held.DisposeAsync();
            }
        }
        catch (ProviderException)
        {
            // The connection that held it is gone, and with it the lock.
        }
        finally
        {
            _gate.Release();
        }
    }
}
