using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// A host over the system's OpenSSH client: whatever makes <c>ssh host</c> work (ssh_config, agents, certificates, jump
/// hosts) works here. One connection with one root shell serves the whole run.
/// </summary>
internal sealed class SshHost : IHost
{
    private readonly ConnectionSettings _settings;
    private readonly TimeProvider _clock;
    private readonly SshSession _session;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _isDisposed;

    /// <param name="settings">Where and how to connect; nothing happens before the first batch.</param>
    /// <param name="trace">Told what is sent, for <c>--verbose</c>; never a secret.</param>
    /// <param name="clock">Measures time limits and progress.</param>
    /// <exception cref="ProviderException">Invalid: the pinned host key is none.</exception>
    public SshHost(ConnectionSettings settings, Action<string>? trace = null, TimeProvider? clock = null)
    {
        if (settings.HostKey is { } pin && !HostKeyOptions.IsPin(pin))
        {
            throw new ProviderException(
                FailureKind.Invalid, settings.Host, "reading hostKey", $"'{pin}' is no host key",
                "Give a public key ('ssh-ed25519 AAAA…') or its SHA-256 fingerprint ('SHA256:…').");
        }

        _settings = settings;
        _clock = clock ?? TimeProvider.System;
        _session = new SshSession(settings, trace, _clock);
    }

    /// <inheritdoc/>
    public string Name => _settings.Host;

    /// <inheritdoc/>
    public HostTraffic Traffic => _session.Traffic;

    /// <inheritdoc/>
    public Task<BatchResult> RunAsync(HostBatch batch, CancellationToken cancellationToken) => batch.Entries.Count == 0
        ? Task.FromResult(new BatchResult(Name, batch, []))
        : AloneAsync(() => _session.RunAsync(Exchanges.Of(Name, batch, _settings.OperationTimeout), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<BatchResult> RunDetachedAsync(string name, HostBatch batch, CancellationToken cancellationToken) =>
        AloneAsync(() => new DetachedRun(_session, _settings, _clock, name, batch).RunAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _session.Lock.Enter(timeout);
        return Task.FromResult<IAsyncDisposable>(new Unlock(this));
    }

    /// <inheritdoc/>
    public Task<string> RebootAsync(TimeSpan timeout, IProgress<string> progress, CancellationToken cancellationToken) =>
        AloneAsync(() => new Reboot(_session, Name, _clock, progress).RunAsync(timeout, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _session.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await action();
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed class Unlock(SshHost host) : IAsyncDisposable
    {
        private SshHost? _host = host;

        public async ValueTask DisposeAsync()
        {
            // With the connection the lock is gone already.
            if (Interlocked.Exchange(ref _host, null) is { } host && host._session.Lock.Leave() && !host._isDisposed)
            {
                await host.AloneAsync(
                    async () =>
                    {
                        await host._session.UnlockAsync();
                        return Nothing.Value;
                    },
                    CancellationToken.None);
            }
        }
    }
}
