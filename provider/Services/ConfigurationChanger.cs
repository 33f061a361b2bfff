using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Changes configuration files together with the services that read them.</summary>
internal static class ConfigurationChanger
{
    /// <summary>
    /// The host as a change of its configuration has to see it: with the files as those changes will have written them that wait
    /// for their services' restart. Called within the change's turn.
    /// </summary>
    public static async Task<HostObservation> ObserveAsync(HostContext context, CancellationToken cancellationToken) =>
        Group(context).Foresee(await context.ObserveAsync(cancellationToken));

    /// <summary>
    /// Writes the files and restarts the services, once for all changes of the host that are under way in this run, and proves
    /// them up. Called within the change's turn. A service that does not come up gets the files back as they were.
    /// </summary>
    /// <param name="change">What to do, planned on what <see cref="ObserveAsync"/> has shown.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops before anything is changed, or stops waiting for the services; the next run sees to them.</param>
    /// <exception cref="ProviderException">
    /// Nothing was changed: a service is not there (Invalid, Conflict), a file is not what it was (Conflict), or the restart is
    /// refused.
    /// </exception>
    public static async Task<ConfigurationOutcome> CarryOutAsync(
        ConfigurationChange change, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await ObserveAsync(context, cancellationToken);
        ImmutableArray<Service> services =
            [.. change.Services.SelectMany(inputs => ServiceFinder.Find(inputs, seen)).DistinctBy(service => service.Key)];
        return change.Edits.IsEmpty && services.IsEmpty
            ? new ConfigurationOutcome(seen, [], null)
            : await Group(context).JoinAsync(new ConfigurationWork(change.Edits, services), context, cancellationToken);
    }

    private static ConfigurationGroup Group(HostContext context) => context.Session.Shared<ConfigurationGroup>();
}
