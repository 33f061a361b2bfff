using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;

namespace Pulumi.Sriov;

/// <summary>
/// What is wanted of one physical function of a <see cref="SriovComputeHost"/>. What is left out is left alone; the
/// meanings are those of <see cref="VirtualFunctionsArgs"/>.
/// </summary>
public sealed class PhysicalFunctionArgs : ResourceArgs
{
    /// <summary>The device; left out, the one whose network interface has the name of this entry.</summary>
    public Input<DeviceSelectorArgs>? Device { get; set; }

    /// <summary>How many virtual functions.</summary>
    public Input<int>? Count { get; set; }

    /// <summary>Whether the link is up. Guests do not start on a link that is down.</summary>
    public Input<bool>? LinkUp { get; set; }

    /// <summary>MTU in octets.</summary>
    public Input<int>? Mtu { get; set; }

    /// <summary>Whether it takes frames to every address.</summary>
    public Input<bool>? Promiscuous { get; set; }

    /// <summary>How the switch in the card works.</summary>
    public Input<EswitchMode>? EswitchMode { get; set; }

    /// <summary>Whether the kernel binds new virtual functions to their driver at once.</summary>
    public Input<bool>? Autoprobe { get; set; }

    /// <summary>Driver of all virtual functions.</summary>
    public Input<string>? Driver { get; set; }

    /// <summary>Settings of single virtual functions.</summary>
    public InputList<VirtualFunctionSettingsArgs> VirtualFunctions
    {
        get => Settings ??= new InputList<VirtualFunctionSettingsArgs>();
        set => Settings = value;
    }

    /// <summary>What brings all of it back after a reboot.</summary>
    public Input<PersistenceKind>? Persistence { get; set; }

    /// <summary>What to do when the count must change but a guest uses a virtual function.</summary>
    public Input<InUsePolicy>? OnInUse { get; set; }

    /// <summary>
    /// The physical network that it is connected to, as neutron names it: offers the virtual functions to ports of networks
    /// there (method 1), in nova's whitelist and the mappings of neutron's SR-IOV agent.
    /// </summary>
    public Input<string>? PhysicalNetwork { get; set; }

    /// <summary>Whether ports may ask for trusted virtual functions. Default: <c>false</c>.</summary>
    public Input<bool>? Trusted { get; set; }

    /// <summary>
    /// The PCI alias by which flavors ask for the virtual functions (method 2), in nova's whitelist and aliases. Not together
    /// with <see cref="PhysicalNetwork"/>: servers of both methods would take them from each other.
    /// </summary>
    public AliasSettings? Alias { get; set; }

    /// <summary>The settings as far as the program has touched them, so that none are sent when it has not.</summary>
    internal InputList<VirtualFunctionSettingsArgs>? Settings { get; private set; }
}
