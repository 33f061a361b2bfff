namespace Pulumi.Sriov.Nova;

/// <summary>What is wanted of a <c>SchedulerFilter</c>.</summary>
public sealed class SchedulerFilterArgs : ResourceArgs
{
    [Input("filters", required: true)]
    private InputList<string>? _filters;

    /// <summary>
    /// The file to write into (default: the one that sets the filters now, else kolla's <c>nova.conf</c> of
    /// nova-scheduler or <c>/etc/nova/nova.conf</c>).
    /// </summary>
    [Input("configFile")]
    public Input<string>? ConfigFile { get; set; }

    /// <summary>How to reach the host that runs nova-scheduler.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>Filters that must be enabled, such as <c>PciPassthroughFilter</c>; the others stay.</summary>
    public InputList<string> Filters
    {
        get => _filters ??= new InputList<string>();
        set => _filters = value;
    }

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package). It
    /// decides on the filters that are enabled when no file names any.
    /// </summary>
    [Input("novaRelease")]
    public Input<string>? NovaRelease { get; set; }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>The service that reads the option (default: nova-scheduler).</summary>
    [Input("service")]
    public Input<Sriov.Inputs.ServiceArgs>? Service { get; set; }
}
