using System.Collections.Immutable;

namespace Pulumi.Sriov.Nova;

/// <summary>
/// Filters of nova's scheduler (<c>[filter_scheduler] enabled_filters</c>) that are added to those in force:
/// <c>PciPassthroughFilter</c> is in no release's default, and without it servers with PCI devices go to hosts that
/// have none. Deleting the resource takes out what it added.
/// </summary>
[SriovResourceType("sriov:nova:SchedulerFilter")]
public sealed class SchedulerFilter : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public SchedulerFilter(string name, SchedulerFilterArgs args, CustomResourceOptions? options = null)
        : base("sriov:nova:SchedulerFilter", name, args ?? new SchedulerFilterArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private SchedulerFilter(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:nova:SchedulerFilter", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>
    /// The file to write into (default: the one that sets the filters now, else kolla's <c>nova.conf</c> of
    /// nova-scheduler or <c>/etc/nova/nova.conf</c>).
    /// </summary>
    [Output("configFile")]
    public Output<string?> ConfigFile { get; private set; } = null!;

    /// <summary>How to reach the host that runs nova-scheduler.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>All filters that are enabled, in the order in which they are applied.</summary>
    [Output("enabledFilters")]
    public Output<ImmutableArray<string>> EnabledFilters { get; private set; } = null!;

    /// <summary>The file that was written into.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <summary>Filters that must be enabled, such as <c>PciPassthroughFilter</c>; the others stay.</summary>
    [Output("filters")]
    public Output<ImmutableArray<string>> Filters { get; private set; } = null!;

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package). It
    /// decides on the filters that are enabled when no file names any.
    /// </summary>
    [Output("novaRelease")]
    public Output<string?> NovaRelease { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>What was changed of the file, for putting it back.</summary>
    [Output("previous")]
    public Output<Sriov.Outputs.ConfigurationMemory> Previous { get; private set; } = null!;

    /// <summary>The services that were restarted for the last change.</summary>
    [Output("restartedServices")]
    public Output<ImmutableArray<Sriov.Outputs.RestartedService>> RestartedServices { get; private set; } = null!;

    /// <summary>The service that reads the option (default: nova-scheduler).</summary>
    [Output("service")]
    public Output<Sriov.Outputs.Service?> Service { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/file#filter_scheduler</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SchedulerFilter Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
