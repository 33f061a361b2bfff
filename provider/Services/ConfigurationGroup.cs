using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Changes of the configuration of one host: the files of all are written, and their services restarted, once.</summary>
internal sealed class ConfigurationGroup : ChangeGroup<ConfigurationWork, ConfigurationOutcome>
{
    private static readonly TimeSpan LingerForRestart = TimeSpan.FromMilliseconds(50);

    // With its files written, and its services not yet restarted.
    protected override HostObservation Foresee(HostObservation seen, ConfigurationWork change) => seen with
    {
        Cloud = seen.Cloud with
        {
            Files = change.Edits.Aggregate(seen.Cloud.Files, (files, edit) => edit.Foreseen is { } file
                ? files.SetItem(edit.Path, file)
                : files.Remove(edit.Path)),
        },
        Services = seen.Services with
        {
            PendingRestarts = seen.Services.PendingRestarts.Union(change.Services.Select(service => service.Key)),
        },
    };

    protected override TimeSpan LingerFor(ConfigurationWork change) => change.Services.IsEmpty ? ShortLinger : LingerForRestart;

    protected override Task<ConfigurationOutcome> MakeAsync(
        ImmutableArray<ConfigurationWork> changes, HostContext context, CancellationToken cancellationToken) =>
        new ConfigurationRollout(changes, context).RunAsync(cancellationToken);

    protected override ConfigurationOutcome ShareOf(ConfigurationWork change, ConfigurationOutcome all) => all with
    {
        Services = [.. all.Services.Where(state => change.Services.Any(service => service.Unit == state.Unit))],
    };

    protected override ConfigurationOutcome Stopped(
        ConfigurationWork change, HostObservation seen, OperationCanceledException cancelled) => new(seen, [], cancelled);
}

/// <summary>What one change needs of it.</summary>
/// <param name="Edits">What it writes.</param>
/// <param name="Services">What it needs restarted.</param>
internal sealed record ConfigurationWork(ImmutableArray<FileEdit> Edits, ImmutableArray<Service> Services);
