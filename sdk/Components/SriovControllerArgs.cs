using Pulumi.Sriov.Inputs;

namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="SriovController"/>.</summary>
public sealed class SriovControllerArgs : ResourceArgs
{
    /// <summary>Which host, and how it is reached.</summary>
    public required Input<ConnectionArgs> Connection { get; set; }

    /// <summary>Compute hosts of the cloud: nova gets the PCI aliases of their physical functions.</summary>
    public List<SriovComputeHost> ComputeHosts { get; } = [];

    /// <summary>
    /// Filters that nova's scheduler must have besides those it has. Default: <c>PciPassthroughFilter</c>; empty: its filters
    /// are left alone.
    /// </summary>
    public List<string> SchedulerFilters { get; set; } = ["PciPassthroughFilter"];

    /// <summary>
    /// Mechanism drivers that neutron must have besides those it has. Default: <c>sriovnicswitch</c>; empty: neutron is left
    /// alone.
    /// </summary>
    public List<string> MechanismDrivers { get; set; } = ["sriovnicswitch"];

    /// <summary>Physical networks on which neutron may make flat networks, besides those it has.</summary>
    public InputList<string> FlatNetworks
    {
        get => Flat ??= new InputList<string>();
        set => Flat = value;
    }

    /// <summary>VLANs that neutron may use: <c>physnet1:100:199</c>, or <c>physnet1</c> for those an administrator names.</summary>
    public InputList<string> NetworkVlanRanges
    {
        get => Vlans ??= new InputList<string>();
        set => Vlans = value;
    }

    /// <summary>nova's configuration file. Default: where distributions and kolla have it.</summary>
    public Input<string>? NovaConfigFile { get; set; }

    /// <summary>Configuration file of neutron's ML2 plugin. Default: where distributions and kolla have it.</summary>
    public Input<string>? Ml2ConfigFile { get; set; }

    /// <summary>Services whose configuration changes, where they are not what the host itself runs by systemd or in containers.</summary>
    public ControllerServices Services { get; } = new();

    /// <summary>The flat networks as far as the program has touched them.</summary>
    internal InputList<string>? Flat { get; private set; }

    /// <summary>The VLAN ranges as far as the program has touched them.</summary>
    internal InputList<string>? Vlans { get; private set; }
}

/// <summary>The services of a <see cref="SriovController"/>; one that is left out is looked for on the host.</summary>
public sealed class ControllerServices
{
    /// <summary>Knows the PCI aliases.</summary>
    public Input<ServiceArgs>? NovaApi { get; set; }

    /// <summary>Has the filters.</summary>
    public Input<ServiceArgs>? NovaScheduler { get; set; }

    /// <summary>Has the mechanism drivers.</summary>
    public Input<ServiceArgs>? NeutronServer { get; set; }
}
