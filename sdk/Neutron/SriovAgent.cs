using System.Collections.Immutable;

namespace Pulumi.Sriov.Neutron;

/// <summary>
/// Devices of Neutron's SR-IOV agent (<c>[sriov_nic] physical_device_mappings</c>, <c>exclude_devices</c>), added to
/// those of others. The agent is restarted when they change, and when VFs have appeared since it was started, for it
/// looks for them only then. Deleting the resource takes out what it added.
/// </summary>
[SriovResourceType("sriov:neutron:SriovAgent")]
public sealed class SriovAgent : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public SriovAgent(string name, SriovAgentArgs args, CustomResourceOptions? options = null)
        : base("sriov:neutron:SriovAgent", name, args ?? new SriovAgentArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private SriovAgent(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:neutron:SriovAgent", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>
    /// The file to write into (default: kolla's <c>sriov_agent.ini</c>, else
    /// <c>/etc/neutron/plugins/ml2/sriov_agent.ini</c>).
    /// </summary>
    [Output("configFile")]
    public Output<string?> ConfigFile { get; private set; } = null!;

    /// <summary>How to reach the compute host.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>
    /// The options as they are in force, those of others included: <c>[sriov_nic] physical_device_mappings = …</c>.
    /// </summary>
    [Output("entries")]
    public Output<ImmutableArray<string>> Entries { get; private set; } = null!;

    /// <summary>
    /// VFs that the agent leaves alone, by their physical function: <c>ens1f0:0000:3b:02.0;0000:3b:02.1</c>.
    /// </summary>
    [Output("excludeDevices")]
    public Output<ImmutableArray<string>> ExcludeDevices { get; private set; } = null!;

    /// <summary>The file that was written into.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>
    /// Physical networks with the physical functions that are attached to them: <c>physnet1:ens1f0</c>. A network may
    /// have several.
    /// </summary>
    [Output("physicalDeviceMappings")]
    public Output<ImmutableArray<string>> PhysicalDeviceMappings { get; private set; } = null!;

    /// <summary>What was changed of the file, for putting it back.</summary>
    [Output("previous")]
    public Output<Sriov.Outputs.ConfigurationMemory> Previous { get; private set; } = null!;

    /// <summary>The services that were restarted for the last change.</summary>
    [Output("restartedServices")]
    public Output<ImmutableArray<Sriov.Outputs.RestartedService>> RestartedServices { get; private set; } = null!;

    /// <summary>The service that reads the options (default: neutron-sriov-agent).</summary>
    [Output("service")]
    public Output<Sriov.Outputs.Service?> Service { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/file#sriov_nic</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SriovAgent Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
