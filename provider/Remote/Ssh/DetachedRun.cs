using System.Security.Cryptography;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// A batch that the host runs on its own (Detached.sh) while this side waits for its answer, over as many connections as it
/// takes. It has a name chosen here before anything is sent, so that asking again can only find it, never start it again.
/// </summary>
internal sealed class DetachedRun
{
    // How long one look waits on the host.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    // For reconnecting, and for what the operations' own limits do not count.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private readonly SshSession _session;
    private readonly ConnectionSettings _settings;
    private readonly TimeProvider _clock;
    private readonly string _name;
    private readonly HostBatch _batch;
    private readonly string _id = RandomNumberGenerator.GetHexString(12, lowercase: true);
    private readonly BatchScript _script = new();
    private readonly TimeSpan _limit;

    public DetachedRun(SshSession session, ConnectionSettings settings, TimeProvider clock, string name, HostBatch batch)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new ArgumentException($"'{name}' cannot be part of a unit's name.", nameof(name));
        }

        _session = session;
        _settings = settings;
        _clock = clock;
        _name = name;
        _batch = batch;
        _limit = OperationCommand.LimitOf(batch, settings.OperationTimeout);
        _script.Step("not_twice").Steps(batch);
    }

    private string Operation => $"{Exchanges.Describe(_batch)} (detached as pulumi-sriov-{_name}-{_id})";

    /// <exception cref="ProviderException">
    /// Interrupted: the host was rebooted or the run killed before it left an answer. Timeout: it is still running.
    /// Conflict: an earlier run of the same name is. And all that connecting can say.
    /// </exception>
    public async Task<BatchResult> RunAsync(CancellationToken cancellationToken)
    {
        var boot = await _session.ConnectAsync(cancellationToken);
        var start = _clock.GetTimestamp();

        // Twice, for an earlier run of the same name is waited for as long.
        var deadline = _limit + _limit + Grace;
        while (true)
        {
            try
            {
                if (await _session.ConnectAsync(cancellationToken) != boot)
                {
                    throw Ended("the host was rebooted meanwhile");
                }

                if (await _session.RunAsync(Wait(), cancellationToken) is { } answer)
                {
                    await _session.TellAsync(ShellQuote.Words("forget_detached", _name, _id));
                    return await ReadAsync(answer, cancellationToken);
                }
            }
            catch (ProviderException failure) when (
                failure.Kind is FailureKind.Unreachable or FailureKind.Interrupted && _clock.GetElapsedTime(start) < deadline
                && failure.InnerException is not DetachedEndedException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, cancellationToken);
            }

            if (_clock.GetElapsedTime(start) >= deadline)
            {
                throw new ProviderException(
                    FailureKind.Timeout, _settings.Host, Operation, $"it is still running after {deadline.TotalSeconds:0} s",
                    "Look at it on the host (systemctl status, journalctl, dmesg) before running again.");
            }
        }
    }

    private Exchange<byte[]?> Wait() => new(
        Operation,
        Repeatable: true,
        script => script
            .With(ShellScripts.Detached)
            .Step(ShellQuote.Words("start_detached", _name, _id, Convert.ToBase64String(Program())))
            .Step(ShellQuote.Words("wait_detached", _name, _id, OperationCommand.Centiseconds(Look))),
        async (shell, script, token) =>
        {
            var started = await shell.ReadStepAsync(script, "starting " + Operation, _settings.OperationTimeout, int.MaxValue, token);
            var waited = await shell.ReadStepAsync(script, Operation, Look, Array.MaxLength, token);
            return (started[^1].Mark, waited[^1].Mark) switch
            {
                ("ok", "ok") => waited[0].Content,
                ("ok", "failed EINPROGRESS") => null,
                ("ok", _) => throw Ended(waited[^1].Text),
                _ => throw HostFailures.ToException(
                    _settings.Host, "starting " + Operation, new OperationFailure(Errno.Of(started[^1].Text), started[^1].Text)),
            };
        });

    private byte[] Program() => System.Text.Encoding.UTF8.GetBytes(
        ShellScripts.Prelude + ShellScripts.Detached + _script.AsFunction("operations")
        + $"run_claimed \"$1\" \"$2\" {OperationCommand.Centiseconds(_limit)} operations\n");

    private async Task<BatchResult> ReadAsync(byte[] answer, CancellationToken cancellationToken)
    {
        var shell = new RemoteShell(Stream.Null, new MemoryStream(answer), _clock);
        await shell.ReadFrameAsync(_script, _settings.OperationTimeout, cancellationToken);
        var twice = await shell.ReadStepAsync(_script, Operation, _settings.OperationTimeout, int.MaxValue, cancellationToken);
        if (twice[^1].Mark != "ok")
        {
            throw new ProviderException(
                FailureKind.Conflict, _settings.Host, Operation, twice[^1].Text,
                "Wait until it has ended (systemctl list-units 'pulumi-sriov-*' on the host), then run again.");
        }

        return new BatchResult(
            _settings.Host, _batch, await shell.ReadStepsAsync(_script, _batch, _settings.OperationTimeout, cancellationToken));
    }

    private ProviderException Ended(string seen) => new(
        FailureKind.Interrupted, _settings.Host, Operation, seen,
        "It is not known how much was done; run again: the host is looked at anew and the rest is done.", new DetachedEndedException());

    // Tells the end of the run from a broken connection, which is no end.
    private sealed class DetachedEndedException : Exception;
}
