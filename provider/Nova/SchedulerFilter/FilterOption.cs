using System.Collections.Immutable;
using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.SchedulerFilter;

/// <summary>nova's list of scheduler filters by release. Source: nova/conf/scheduler.py.</summary>
internal static class FilterOption
{
    private static readonly NovaRelease Pike = new(16);
    private static readonly NovaRelease Train = new(20);
    private static readonly NovaRelease Xena = new(24);

    private static readonly ImmutableArray<string> Common =
    [
        "ComputeFilter", "ComputeCapabilitiesFilter", "ImagePropertiesFilter", "ServerGroupAntiAffinityFilter", "ServerGroupAffinityFilter",
    ];

    /// <summary>The option with the items wanted in it.</summary>
    /// <param name="release"><c>null</c> = not known: then the defaults of releases from Xena on, which every release has.</param>
    /// <param name="filters">The items.</param>
    public static ListGoal Goal(NovaRelease? release, ImmutableArray<string> filters) => new(
        new OsloOption(new OptionName("filter_scheduler", "enabled_filters"), [new OptionName("DEFAULT", "scheduler_default_filters")]),
        filters,
        DefaultsOf(release));

    private static ImmutableArray<string> DefaultsOf(NovaRelease? release) => release switch
    {
        // From Xena on placement looks after availability zones, from Train on the conductor after retries.
        null => Common,
        { } known when known >= Xena => Common,
        { } known when known >= Train => ["AvailabilityZoneFilter", .. Common],
        { } known when known >= Pike => ["RetryFilter", "AvailabilityZoneFilter", .. Common],
        _ => ["RetryFilter", "AvailabilityZoneFilter", "RamFilter", "DiskFilter", .. Common],
    };
}
