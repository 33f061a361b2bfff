using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Maintenance;

/// <summary>
/// What has to be done around a disruption: waiting for a turn, draining a compute node. Steps are nested in a fixed order;
/// each gets the rest as <c>work</c>, so what it does afterwards it does however the rest ended.
/// </summary>
internal interface IDisruptionStep
{
    /// <summary>Prepares, runs the rest, clears up.</summary>
    /// <param name="what">The disruption.</param>
    /// <param name="context">The host; its turn and lock are held.</param>
    /// <param name="work">The rest. Throwing, it has changed nothing; otherwise a failure is in its outcome.</param>
    /// <param name="cancellationToken">Gives up while preparing; afterwards it is up to the rest.</param>
    /// <returns>The rest's outcome, with a failure of clearing up if there is no other.</returns>
    /// <exception cref="Pulumi.Plugin.Errors.ProviderException">The disruption is refused; nothing was changed.</exception>
    Task<T> RunAsync<T>(
        Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        where T : ChangeOutcome;
}
