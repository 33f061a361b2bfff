using Bench.Hosts.Machine;
using Bench.Hosts.Ways;

namespace Bench.Hosts;

/// <summary>What a reboot does to the cards of a configured host: they are as on a fresh one, and then rc.local runs.</summary>
internal static class Reboot
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Reboots a host.</summary>
    /// <exception cref="InvalidOperationException">It is not what it was before.</exception>
    public static async Task SurviveAsync(string way, BenchHost host, Access access, CancellationToken cancellationToken)
    {
        var before = host.State;
        await host.ResetCardsAsync(cancellationToken);
        await new RemoteCommand(access, "/etc/rc.local") { Hosts = [host.Name] }.RunAsync(cancellationToken: cancellationToken);

        // The kernel does not make virtual functions while it is asked for them.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        while (before.DifferenceTo(host.State) is { Length: > 0 } difference)
        {
            await Task.Delay(50, deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested)
            {
                throw new BenchmarkException(
                    $"what {way} has configured does not survive a reboot of {host.Name} (before <, after >):\n{difference}");
            }
        }
    }
}
