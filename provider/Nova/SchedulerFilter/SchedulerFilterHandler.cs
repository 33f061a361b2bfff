using System.Collections.Immutable;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Nova.SchedulerFilter;

/// <summary><c>sriov:nova:SchedulerFilter</c>: filters that nova's scheduler must have.</summary>
internal sealed class SchedulerFilterHandler : ListHandler<SchedulerFilterInputs, SchedulerFilterOutputs>
{
    private const string Scheduler = "nova-scheduler";

    public override string Token => "sriov:nova:SchedulerFilter";

    public override string Description =>
        "Filters of nova's scheduler (`[filter_scheduler] enabled_filters`) that are added to those in force: `PciPassthroughFilter` "
        + "is in no release's default, and without it servers with PCI devices go to hosts that have none. Deleting the resource "
        + "takes out what it added. The id is `<host>/<file>#filter_scheduler`.";

    protected override string Section => "filter_scheduler";

    protected override string OptionsProperty => "filters";

    public override IEnumerable<CheckFailure> Validate(SchedulerFilterInputs inputs) =>
    [
        .. inputs.Filters.IsEmpty ? [new CheckFailure("filters", "must name at least one filter")] : Array.Empty<CheckFailure>(),
        .. ListRules.Validate(
            inputs.Filters, "filters", IsClassName, "the name of a filter class, such as PciPassthroughFilter"),
        .. ReleaseInput.Validate(inputs.NovaRelease),
        .. ValidateFile(inputs),
        .. inputs.Service is { } service ? ServiceRules.Validate(service, "service") : [],
    ];

    protected override string? DefaultFile(SchedulerFilterInputs wanted, HostObservation seen)
    {
        if (NovaFiles.MainOf([Scheduler], seen) is not { } main)
        {
            return null;
        }

        // Where the list is set, it must be extended: a second one would hide the first, or be hidden by it.
        var files = OrderFor(main, seen).Of(seen.Cloud, main);
        return files.InForce(FilterOption.Goal(null, []).Option) is var (file, _) ? file.Path : main;
    }

    protected override ReadOrder OrderFor(string path, HostObservation seen) => NovaFiles.OrderFor(Scheduler, path, seen);

    protected override ImmutableArray<ServiceInputs> ServicesOf(SchedulerFilterInputs inputs, HostObservation seen) =>
        [(inputs.Service ?? new ServiceInputs()) with { Name = inputs.Service?.Name ?? Scheduler }];

    protected override ImmutableArray<ListGoal> Goals(SchedulerFilterInputs inputs, HostObservation seen) =>
        [FilterOption.Goal(ReleaseInput.For(inputs.NovaRelease, seen), inputs.Filters.IsDefault ? [] : inputs.Filters)];

    protected override IEnumerable<string> Declared(SchedulerFilterInputs inputs) => inputs.Filters;

    protected override ConfigurationDraft Judge(
        SchedulerFilterInputs wanted, ConfigurationDraft draft, TargetFile target, HostObservation seen) =>
        ReleaseInput.For(wanted.NovaRelease, seen) is null && draft.Memory.Lists.Any(change => change.Before is null)
            ? draft with
            {
                Warnings = [.. draft.Warnings, $"{target.Host}: no file names the filters, and the release of nova can't be told; "
                    + "those of recent releases are written. Give novaRelease if it is older than Xena"],
            }
            : draft;

    protected override SchedulerFilterOutputs Describe(
        SchedulerFilterInputs wanted,
        ConfigurationDraft draft,
        TargetFile target,
        HostObservation seen,
        ImmutableArray<RestartedService> restarted) => new()
        {
            File = target.Path,
            EnabledFilters = Goals(wanted, seen)[0].InForce(draft.Document, target),
            RestartedServices = restarted,
            Previous = draft.Memory,
        };

    protected override ImmutableArray<RestartedService> RestartedIn(SchedulerFilterOutputs outputs) => outputs.RestartedServices;

    protected override SchedulerFilterInputs? Find(
        SchedulerFilterInputs inputs, SchedulerFilterOutputs? prior, TargetFile target, HostObservation seen)
    {
        var found = Found(Goals(inputs, seen)[0], prior is null && inputs.Filters.IsDefaultOrEmpty, target);
        return found.IsEmpty ? null : inputs with { Filters = found };
    }

    private static bool IsClassName(string name) => name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_');
}
