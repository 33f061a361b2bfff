namespace Pulumi.Sriov.Nova;

/// <summary>What is wanted of a <c>PciAlias</c>.</summary>
public sealed class PciAliasArgs : ResourceArgs
{
    [Input("aliases", required: true)]
    private InputList<Inputs.PciAliasEntryArgs>? _aliases;

    [Input("services")]
    private InputList<Sriov.Inputs.ServiceArgs>? _services;

    /// <summary>The aliases that flavors can ask for.</summary>
    public InputList<Inputs.PciAliasEntryArgs> Aliases
    {
        get => _aliases ??= new InputList<Inputs.PciAliasEntryArgs>();
        set => _aliases = value;
    }

    /// <summary>
    /// The file to write into (default: kolla's <c>nova.conf</c> of nova-api or nova-compute, else
    /// <c>/etc/nova/nova.conf</c>). A new <c>*.conf</c> in a directory such as <c>/etc/nova/nova.conf.d</c> is made,
    /// and removed again.
    /// </summary>
    [Input("configFile")]
    public Input<string>? ConfigFile { get; set; }

    /// <summary>
    /// How to reach the controller, or a compute host: resizes and migrations need the aliases there, too.
    /// </summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package).
    /// </summary>
    [Input("novaRelease")]
    public Input<string>? NovaRelease { get; set; }

    /// <summary>
    /// The services that read the option (default: nova-api and nova-compute, as far as the host has them).
    /// </summary>
    public InputList<Sriov.Inputs.ServiceArgs> Services
    {
        get => _services ??= new InputList<Sriov.Inputs.ServiceArgs>();
        set => _services = value;
    }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }
}
