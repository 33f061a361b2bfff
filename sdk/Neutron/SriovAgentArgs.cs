namespace Pulumi.Sriov.Neutron;

/// <summary>What is wanted of a <c>SriovAgent</c>.</summary>
public sealed class SriovAgentArgs : ResourceArgs
{
    [Input("excludeDevices")]
    private InputList<string>? _excludeDevices;

    [Input("physicalDeviceMappings", required: true)]
    private InputList<string>? _physicalDeviceMappings;

    /// <summary>
    /// The file to write into (default: kolla's <c>sriov_agent.ini</c>, else
    /// <c>/etc/neutron/plugins/ml2/sriov_agent.ini</c>).
    /// </summary>
    [Input("configFile")]
    public Input<string>? ConfigFile { get; set; }

    /// <summary>How to reach the compute host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// VFs that the agent leaves alone, by their physical function: <c>ens1f0:0000:3b:02.0;0000:3b:02.1</c>.
    /// </summary>
    public InputList<string> ExcludeDevices
    {
        get => _excludeDevices ??= new InputList<string>();
        set => _excludeDevices = value;
    }

    /// <summary>
    /// Physical networks with the physical functions that are attached to them: <c>physnet1:ens1f0</c>. A network may
    /// have several.
    /// </summary>
    public InputList<string> PhysicalDeviceMappings
    {
        get => _physicalDeviceMappings ??= new InputList<string>();
        set => _physicalDeviceMappings = value;
    }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>The service that reads the options (default: neutron-sriov-agent).</summary>
    [Input("service")]
    public Input<Sriov.Inputs.ServiceArgs>? Service { get; set; }
}
