using System.Threading.Channels;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Simulation;

/// <summary>The host's lock, which the connections of several runs contend for.</summary>
public sealed class HostLock
{
    // Whoever has the token holds the lock.
    private readonly Channel<bool> _token = Channel.CreateBounded<bool>(1);

    internal HostLock() => _token.Writer.TryWrite(true);

    /// <summary>Who holds it; <c>null</c> = nobody.</summary>
    public string? Holder { get; private set; }

    /// <summary>Holds it as another run would, until the end of the simulation.</summary>
    /// <param name="holder">Who: "pid 4711 from admin-pc".</param>
    public void HoldFor(string holder)
    {
        if (!_token.Reader.TryRead(out _))
        {
            throw new InvalidOperationException($"The lock is held by {Holder} already.");
        }

        Holder = holder;
    }

    internal async Task TakeAsync(string host, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await _token.Reader.ReadAsync(limit.Token);
            Holder = "another run";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                FailureKind.Timeout, host, "taking the host's lock", $"it is held by {Holder}",
                "Wait until the other run has ended.");
        }
    }

    internal void Release()
    {
        Holder = null;
        _token.Writer.TryWrite(true);
    }
}
