using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Maintenance.Rolling;

/// <summary>
/// Disrupts a limited number of hosts at a time. A change waits here with its host's turn and lock in hand: it is decided and
/// half of it may be written already, so nothing may come in between. That can't deadlock, since whoever has a place
/// waits for nothing but its own host.
/// </summary>
internal sealed class RollingStep(UnavailableHosts unavailable) : IDisruptionStep
{
    public async Task<T> RunAsync<T>(
        Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        where T : ChangeOutcome
    {
        using var place = await unavailable.EnterAsync(context.Host.Name, what, context.Progress, cancellationToken);
        try
        {
            var outcome = await work(cancellationToken);
            place.Down = outcome.Down
                ?? (outcome.Failure is null ? null : await HostPresence.WhyAwayAsync(context, cancellationToken));
            return outcome;
        }
        catch
        {
            place.Down = await HostPresence.WhyAwayAsync(context, cancellationToken);
            throw;
        }
    }
}
