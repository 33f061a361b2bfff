namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>
/// One run's part in the host's lock: shared by all in the run who ask for it, taken with the next batch, freed with the
/// connection, and taken again by the batch after that.
/// </summary>
internal sealed class RunLock(HostLock hostLock, string host)
{
    private readonly Lock _gate = new();
    private int _wishes;
    private bool _held;
    private TimeSpan _timeout;

    public IAsyncDisposable Wish(TimeSpan timeout)
    {
        lock (_gate)
        {
            _wishes++;
            _timeout = timeout;
        }

        return new End(this);
    }

    /// <summary>Ahead of a batch, of which there is only one at a time.</summary>
    public async Task EnsureHeldAsync(CancellationToken cancellationToken)
    {
        if (_wishes > 0 && !_held)
        {
            await hostLock.TakeAsync(host, _timeout, cancellationToken);
            _held = true;
        }
    }

    /// <summary>The connection is gone.</summary>
    public void Drop()
    {
        lock (_gate)
        {
            if (_held)
            {
                _held = false;
                hostLock.Release();
            }
        }
    }

    private sealed class End(RunLock owner) : IAsyncDisposable
    {
        private bool _ended;

        public ValueTask DisposeAsync()
        {
            lock (owner._gate)
            {
                if (!_ended && --owner._wishes == 0)
                {
                    owner.Drop();
                }

                _ended = true;
            }

            return ValueTask.CompletedTask;
        }
    }
}
