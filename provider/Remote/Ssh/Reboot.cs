using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>Reboots a host and waits for it. The boot_id alone tells that it has happened.</summary>
internal sealed class Reboot(SshSession session, string host, TimeProvider clock, IProgress<string> progress)
{
    private const string Operation = "rebooting";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public async Task<string> RunAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        using var ticking = new CancellationTokenSource();
        var ticker = TickAsync(ticking.Token);
        var last = "the host did not go down";
        try
        {
            var before = await session.ConnectAsync(either.Token);
            await session.RunAsync(Order(before), either.Token);
            return await WaitForBootAsync(before, seen => last = seen, either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                FailureKind.Timeout, host, Operation, $"not up again after {timeout.TotalSeconds:0} s: {last}",
                "Look at the host's console; when it is up, run again.");
        }
        finally
        {
            await ticking.CancelAsync();
            await ticker;
        }
    }

    // The host reboots only while it has this boot_id, so the order may be repeated.
    private Exchange<Nothing> Order(string bootId) => new(
        Operation,
        Repeatable: true,
        script => script.With(ShellScripts.Detached).Step(ShellQuote.Words("reboot_host", bootId)),
        async (shell, script, token) =>
        {
            var answer = await shell.ReadStepAsync(script, Operation, TimeSpan.FromMinutes(1), int.MaxValue, token);
            return answer[^1].Mark == "ok" ? Nothing.Value : throw HostFailures.ToException(
                host, Operation, new OperationFailure(Errno.Of(answer[^1].Text), answer[^1].Text));
        });

    private async Task<string> WaitForBootAsync(string before, Action<string> seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The old connection would only end when the network notices that the host is gone.
            await session.CloseAsync();
            await Task.Delay(Second, clock, cancellationToken);
            try
            {
                var bootId = await session.ConnectAsync(cancellationToken);
                if (bootId != before)
                {
                    await WaitForJobsAsync(cancellationToken);
                    return bootId;
                }
            }
            catch (ProviderException failure) when (failure.Kind is not FailureKind.HostKeyMismatch)
            {
                // Refused, unreachable, or closed to logins (nologin): all of that is part of going down and coming up.
                seen(failure.Seen);
            }
        }
    }

    // "degraded" is up, too, and a host without systemd has no such command: only the end of the wait counts.
    private async Task WaitForJobsAsync(CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        batch.Add(
            new RunCommand(["systemctl", "is-system-running", "--wait"], TimeSpan.FromMinutes(30))
            {
                AcceptedExitCodes = [],
                ChangesHost = false,
            },
            mayFail: true);
        await session.RunAsync(Exchanges.Of(host, batch, TimeSpan.FromMinutes(30)), cancellationToken);
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Second, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                progress.Report($"rebooting, {clock.GetElapsedTime(start).TotalSeconds:0} s");
            }
        }
        catch (OperationCanceledException)
        {
            // The reboot is over.
        }
    }
}
