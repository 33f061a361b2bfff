namespace Pulumi.Sriov.Neutron;

/// <summary>What is wanted of a <c>MechanismDriver</c>.</summary>
public sealed class MechanismDriverArgs : ResourceArgs
{
    [Input("flatNetworks")]
    private InputList<string>? _flatNetworks;

    [Input("mechanismDrivers")]
    private InputList<string>? _mechanismDrivers;

    [Input("networkVlanRanges")]
    private InputList<string>? _networkVlanRanges;

    /// <summary>
    /// The file to write into (default: kolla's <c>ml2_conf.ini</c>, else
    /// <c>/etc/neutron/plugins/ml2/ml2_conf.ini</c>).
    /// </summary>
    [Input("configFile")]
    public Input<string>? ConfigFile { get; set; }

    /// <summary>How to reach the host that runs neutron-server.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// Physical networks that flat networks can be made on. While no file names any, all are allowed, and none is
    /// written.
    /// </summary>
    public InputList<string> FlatNetworks
    {
        get => _flatNetworks ??= new InputList<string>();
        set => _flatNetworks = value;
    }

    /// <summary>Mechanism drivers that must be enabled (default: <c>sriovnicswitch</c>); the others stay.</summary>
    public InputList<string> MechanismDrivers
    {
        get => _mechanismDrivers ??= new InputList<string>();
        set => _mechanismDrivers = value;
    }

    /// <summary>
    /// Physical networks that VLAN networks can be made on, <c>physnet1</c>, or with the VLANs for projects,
    /// <c>physnet1:100:199</c>.
    /// </summary>
    public InputList<string> NetworkVlanRanges
    {
        get => _networkVlanRanges ??= new InputList<string>();
        set => _networkVlanRanges = value;
    }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>The service that reads the options (default: neutron-server).</summary>
    [Input("service")]
    public Input<Sriov.Inputs.ServiceArgs>? Service { get; set; }
}
