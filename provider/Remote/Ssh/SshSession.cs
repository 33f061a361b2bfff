using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>A message to a host and how its answer is read.</summary>
/// <param name="Operation">What it does, for errors.</param>
/// <param name="Repeatable">Sending it twice does no harm: it only reads, or the host knows that it had it already.</param>
/// <param name="Compose">Adds the steps.</param>
/// <param name="Read">Reads the answers of these steps.</param>
internal sealed record Exchange<T>(
    string Operation, bool Repeatable, Action<BatchScript> Compose,
    Func<RemoteShell, BatchScript, CancellationToken, Task<T>> Read);

/// <summary>
/// Messages and answers over a connection that is made when needed and made anew when lost, with the host's lock taken
/// ahead of them. Not for concurrent use.
/// </summary>
internal sealed class SshSession(ConnectionSettings settings, Action<string>? trace, TimeProvider clock) : IAsyncDisposable
{
    private KeyAgent? _agent;
    private SshConnection? _connection;
    private int _connections;
    private int _roundTrips;

    public HostLock Lock { get; } = new();

    public HostTraffic Traffic => new(Volatile.Read(ref _connections), Volatile.Read(ref _roundTrips));

    /// <summary>Connects unless there is a connection.</summary>
    /// <returns>The host's boot_id.</returns>
    public async Task<string> ConnectAsync(CancellationToken cancellationToken) =>
        (_connection ??= await OpenAsync(null, cancellationToken)).BootId;

    /// <summary>Sends a message and reads its answer: one round trip.</summary>
    /// <param name="exchange">The message.</param>
    /// <param name="cancellationToken">
    /// Ends a repeatable exchange by cutting the connection; any other is awaited once it was sent, so that it is known
    /// what was done.
    /// </param>
    /// <exception cref="ProviderException">No connection, no lock, no answer, or Interrupted.</exception>
    public async Task<T> RunAsync<T>(Exchange<T> exchange, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var lost = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var remaining = Lock.Timeout - clock.GetElapsedTime(start);
                var (isLocked, holder, answer) = await SendAsync(exchange, remaining, cancellationToken);
                if (isLocked)
                {
                    return answer;
                }

                if (remaining <= TimeSpan.Zero)
                {
                    throw HostLock.Busy(settings.Host, Lock.Timeout, holder);
                }

                trace?.Invoke($"{settings.Host}: waiting for the lock, held by {holder}");
            }
            catch (ShellLostException failure)
            {
                var words = await CloseAsync();
                if (lost || !exchange.Repeatable)
                {
                    throw SshErrors.Lost(settings.Host, failure.Operation, !exchange.Repeatable, words, failure);
                }

                trace?.Invoke($"{settings.Host}: connection lost, asking again");
                lost = true;
            }
            catch (StepTimeoutException failure)
            {
                await CloseAsync();
                throw SshErrors.Silent(settings.Host, failure);
            }
            catch (OperationCanceledException)
            {
                await CloseAsync();
                throw;
            }
        }
    }

    /// <summary>Sends a line that has no answer.</summary>
    public async Task TellAsync(string line)
    {
        if (_connection is { HasEnded: false } connection)
        {
            try
            {
                await connection.Shell.SendAsync(line + "\n", CancellationToken.None);
            }
            catch (IOException)
            {
                // Nobody is there to be told; the next exchange finds out and connects anew.
            }
        }
    }

    /// <summary>Frees the host's lock if nobody wants it any more; nobody waits for that.</summary>
    public async Task UnlockAsync()
    {
        if (!Lock.IsWanted && _connection is { HoldsLock: true } connection)
        {
            await TellAsync("release_lock");
            connection.HoldsLock = false;
        }
    }

    /// <summary>Ends the connection.</summary>
    /// <returns>What ssh said last.</returns>
    public async Task<string> CloseAsync()
    {
        if (_connection is not { } connection)
        {
            return "";
        }

        _connection = null;
        await connection.WaitForEndAsync();
        var words = connection.ErrorText;
        await connection.DisposeAsync();
        return words;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_agent is not null)
        {
            await _agent.DisposeAsync();
        }
    }

    private async Task<(bool IsLocked, string Holder, T Answer)> SendAsync<T>(
        Exchange<T> exchange, TimeSpan lockTime, CancellationToken cancellationToken)
    {
        if (_connection is { HasEnded: true })
        {
            // Lost while idle: nothing was sent into it, so even a change can go on over a new one.
            await CloseAsync();
        }

        var takesLock = Lock.IsWanted && _connection is not { HoldsLock: true };
        var script = new BatchScript();
        if (takesLock)
        {
            script.Step(HostLock.Command(lockTime > TimeSpan.Zero ? lockTime : TimeSpan.Zero, clock.GetUtcNow()));
        }

        exchange.Compose(script);
        trace?.Invoke($"{settings.Host}: {exchange.Operation}");
        var connection = await SendAsync(script, exchange.Repeatable, cancellationToken);
        var whileReading = exchange.Repeatable ? cancellationToken : CancellationToken.None;
        await using var kill = whileReading.Register(connection.Kill);
        await connection.Shell.ReadFrameAsync(script, settings.OperationTimeout, whileReading);
        List<AnswerSection>? locking = takesLock
            ? await connection.Shell.ReadStepAsync(script, "taking the host's lock", Lock.Timeout, int.MaxValue, whileReading)
            : null;
        var answer = await exchange.Read(connection.Shell, script, whileReading);
        await connection.Shell.ReadFrameAsync(script, settings.OperationTimeout, whileReading);
        Interlocked.Increment(ref _roundTrips);
        connection.HoldsLock |= locking is [.., { Mark: "ok" }];
        return (!takesLock || connection.HoldsLock, locking is null ? "" : Holder(locking[^1]), answer);
    }

    // What only reads may travel with the prelude. A change waits until the shell has greeted, because a connection that
    // breaks before that has surely done nothing.
    private async Task<SshConnection> SendAsync(BatchScript script, bool early, CancellationToken cancellationToken)
    {
        if (_connection is null && early)
        {
            return _connection = await OpenAsync(script, cancellationToken);
        }

        _connection ??= await OpenAsync(null, cancellationToken);
        try
        {
            await _connection.Shell.SendAsync(script.ToString(), cancellationToken);
        }
        catch (IOException failure)
        {
            throw new ShellLostException("sending a batch", failure);
        }

        return _connection;
    }

    // The lock's own failures (no right to the file, no flock on the host) are not another run's doing.
    private string Holder(AnswerSection verdict)
    {
        if (verdict.Mark is "ok" or "failed ETIMEDOUT")
        {
            return verdict.Text;
        }

        throw HostFailures.ToException(
            settings.Host, $"taking the host's lock {HostLock.Path}", new OperationFailure(Errno.Of(verdict.Text), verdict.Text));
    }

    private async Task<SshConnection> OpenAsync(BatchScript? first, CancellationToken cancellationToken)
    {
        if (settings.PrivateKey is { } key)
        {
            _agent ??= await KeyAgent.StartAsync(settings.Host, key, cancellationToken);
        }

        var connection = await SshDial.OpenAsync(settings, _agent?.Socket, first, clock, trace, cancellationToken);
        Interlocked.Increment(ref _connections);
        return connection;
    }
}
