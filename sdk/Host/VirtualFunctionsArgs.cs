namespace Pulumi.Sriov.Host;

/// <summary>What is wanted of a <c>VirtualFunctions</c>.</summary>
public sealed class VirtualFunctionsArgs : ResourceArgs
{
    [Input("virtualFunctions")]
    private InputList<Inputs.VirtualFunctionSettingsArgs>? _virtualFunctions;

    /// <summary>
    /// Whether the kernel binds new virtual functions to their driver at once (<c>sriov_drivers_autoprobe</c>).
    /// <c>false</c> saves interrupts when all of them go to guests.
    /// </summary>
    [Input("autoprobe")]
    public Input<bool>? Autoprobe { get; set; }

    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// How many virtual functions the device has: 0 removes them, left out leaves them alone. A change removes all of
    /// them and creates them anew, so it is refused while one of them is in use.
    /// </summary>
    [Input("count")]
    public Input<int>? Count { get; set; }

    /// <summary>
    /// The physical function. Another device replaces the resource; the same device under another name does not.
    /// </summary>
    [Input("device", required: true)]
    public Input<Inputs.DeviceSelectorArgs> Device { get; set; } = null!;

    /// <summary>
    /// Driver of all virtual functions: <c>vfio-pci</c> for passing them through, <c>default</c> for the kernel's own
    /// choice.
    /// </summary>
    [Input("driver")]
    public Input<string>? Driver { get; set; }

    /// <summary>
    /// How the switch in the card works: <c>legacy</c>, or <c>switchdev</c> with a representor on the host for each virtual
    /// function. Needs <c>devlink</c> on the host. With most drivers a change removes all virtual functions or takes
    /// their driver for a moment, so it is refused while one of them is in use.
    /// </summary>
    [Input("eswitchMode")]
    public Input<EswitchMode>? EswitchMode { get; set; }

    /// <summary>Whether the link of the physical function is up. Guests do not start on a link that is down.</summary>
    [Input("linkUp")]
    public Input<bool>? LinkUp { get; set; }

    /// <summary>MTU of the physical function in octets (68 to 65535; the driver may allow less).</summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>
    /// What to do when the count must change but a guest uses a virtual function: <c>refuse</c> (default) fails,
    /// <c>skip</c> leaves the count as it is and warns, <c>drain</c> has the servers of the compute node moved away
    /// first, as <c>sriov:maintenance</c> says, and fails if a virtual function is still in use then.
    /// </summary>
    [Input("onInUse")]
    public Input<InUsePolicy>? OnInUse { get; set; }

    /// <summary>
    /// What brings all of it back after a reboot: <c>systemd</c> (a unit), <c>rcLocal</c> (a line in rc.local) or
    /// <c>none</c>. Default: <c>systemd</c> where it is running, else <c>rcLocal</c>.
    /// </summary>
    [Input("persistence")]
    public Input<PersistenceKind>? Persistence { get; set; }

    /// <summary>
    /// Whether the physical function takes frames to every address (<c>ip link set … promisc on</c>).
    /// </summary>
    [Input("promiscuous")]
    public Input<bool>? Promiscuous { get; set; }

    /// <summary>
    /// Refuse a device whose virtual functions do not each have an IOMMU group of their own (default <c>false</c>).
    /// </summary>
    [Input("requireIsolation")]
    public Input<bool>? RequireIsolation { get; set; }

    /// <summary>
    /// Settings of single virtual functions. The physical function's driver enforces them, whatever the guest does.
    /// </summary>
    public InputList<Inputs.VirtualFunctionSettingsArgs> VirtualFunctions
    {
        get => _virtualFunctions ??= new InputList<Inputs.VirtualFunctionSettingsArgs>();
        set => _virtualFunctions = value;
    }
}
