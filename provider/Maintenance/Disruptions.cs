using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Maintenance;

/// <summary>The way that every disruption of a host goes, whatever resource needs it: through the same steps, in one order.</summary>
public sealed class Disruptions
{
    private readonly ImmutableArray<IDisruptionStep> _steps;

    /// <param name="steps">Around each other, the outermost first.</param>
    internal Disruptions(params ImmutableArray<IDisruptionStep> steps) => _steps = steps;

    /// <summary>Disrupts a host.</summary>
    /// <param name="what">The disruption.</param>
    /// <param name="context">The host; called within a change of it.</param>
    /// <param name="work">The disruption itself, and whatever must not happen when it is refused.</param>
    /// <param name="cancellationToken">Stops before the work, and whatever the work lets it stop.</param>
    /// <exception cref="Pulumi.Plugin.Errors.ProviderException">It is refused, and nothing was changed; or the work threw.</exception>
    internal Task<T> RunAsync<T>(
        Disruption what, HostContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
        where T : ChangeOutcome
    {
        foreach (var step in _steps.Reverse())
        {
            var rest = work;
            work = token => step.RunAsync(what, context, rest, token);
        }

        return work(cancellationToken);
    }
}
