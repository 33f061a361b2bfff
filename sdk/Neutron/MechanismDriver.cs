using System.Collections.Immutable;

namespace Pulumi.Sriov.Neutron;

/// <summary>
/// Neutron's ML2 plugin made ready for SR-IOV ports: <c>[ml2] mechanism_drivers</c>, and the physical networks in
/// <c>[ml2_type_flat] flat_networks</c> and <c>[ml2_type_vlan] network_vlan_ranges</c>, added to what others have
/// there. neutron-server is restarted when they change. Deleting the resource takes out what it added.
/// </summary>
[SriovResourceType("sriov:neutron:MechanismDriver")]
public sealed class MechanismDriver : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public MechanismDriver(string name, MechanismDriverArgs args, CustomResourceOptions? options = null)
        : base("sriov:neutron:MechanismDriver", name, args ?? new MechanismDriverArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private MechanismDriver(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:neutron:MechanismDriver", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>
    /// The file to write into (default: kolla's <c>ml2_conf.ini</c>, else
    /// <c>/etc/neutron/plugins/ml2/ml2_conf.ini</c>).
    /// </summary>
    [Output("configFile")]
    public Output<string?> ConfigFile { get; private set; } = null!;

    /// <summary>How to reach the host that runs neutron-server.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>
    /// The options as they are in force, those of others included: <c>[ml2] mechanism_drivers = …</c>.
    /// </summary>
    [Output("entries")]
    public Output<ImmutableArray<string>> Entries { get; private set; } = null!;

    /// <summary>The file that was written into.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <summary>
    /// Physical networks that flat networks can be made on. While no file names any, all are allowed, and none is
    /// written.
    /// </summary>
    [Output("flatNetworks")]
    public Output<ImmutableArray<string>> FlatNetworks { get; private set; } = null!;

    /// <summary>Mechanism drivers that must be enabled (default: <c>sriovnicswitch</c>); the others stay.</summary>
    [Output("mechanismDrivers")]
    public Output<ImmutableArray<string>> MechanismDrivers { get; private set; } = null!;

    /// <summary>
    /// Physical networks that VLAN networks can be made on, <c>physnet1</c>, or with the VLANs for projects,
    /// <c>physnet1:100:199</c>.
    /// </summary>
    [Output("networkVlanRanges")]
    public Output<ImmutableArray<string>> NetworkVlanRanges { get; private set; } = null!;

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

    /// <summary>The service that reads the options (default: neutron-server).</summary>
    [Output("service")]
    public Output<Sriov.Outputs.Service?> Service { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/file#ml2</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static MechanismDriver Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
