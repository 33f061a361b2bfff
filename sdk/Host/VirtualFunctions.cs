using System.Collections.Immutable;

namespace Pulumi.Sriov.Host;

/// <summary>
/// The virtual functions of a physical function: how many, with which settings, and what brings them back.
/// </summary>
[SriovResourceType("sriov:host:VirtualFunctions")]
public sealed class VirtualFunctions : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public VirtualFunctions(string name, VirtualFunctionsArgs args, CustomResourceOptions? options = null)
        : base("sriov:host:VirtualFunctions", name, args ?? new VirtualFunctionsArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private VirtualFunctions(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:host:VirtualFunctions", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>
    /// Whether the kernel binds new virtual functions to their driver at once (<c>sriov_drivers_autoprobe</c>).
    /// <c>false</c> saves interrupts when all of them go to guests.
    /// </summary>
    [Output("autoprobe")]
    public Output<bool?> Autoprobe { get; private set; } = null!;

    /// <summary>How to reach the host.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>
    /// How many virtual functions the device has: 0 removes them, left out leaves them alone. A change removes all of
    /// them and creates them anew, so it is refused while one of them is in use.
    /// </summary>
    [Output("count")]
    public Output<int?> Count { get; private set; } = null!;

    /// <summary>
    /// The physical function. Another device replaces the resource; the same device under another name does not.
    /// </summary>
    [Output("device")]
    public Output<Outputs.DeviceSelector> Device { get; private set; } = null!;

    /// <summary>
    /// Driver of all virtual functions: <c>vfio-pci</c> for passing them through, <c>default</c> for the kernel's own
    /// choice.
    /// </summary>
    [Output("driver")]
    public Output<string?> Driver { get; private set; } = null!;

    /// <summary>
    /// How the switch in the card works: <c>legacy</c>, or <c>switchdev</c> with a representor on the host for each virtual
    /// function. Needs <c>devlink</c> on the host. With most drivers a change removes all virtual functions or takes
    /// their driver for a moment, so it is refused while one of them is in use.
    /// </summary>
    [Output("eswitchMode")]
    public Output<EswitchMode?> EswitchMode { get; private set; } = null!;

    /// <summary>The virtual functions that exist, in index order.</summary>
    [Output("functions")]
    public Output<ImmutableArray<Outputs.VirtualFunctionFacts>> Functions { get; private set; } = null!;

    /// <summary>Whether the link of the physical function is up. Guests do not start on a link that is down.</summary>
    [Output("linkUp")]
    public Output<bool?> LinkUp { get; private set; } = null!;

    /// <summary>MTU of the physical function in octets (68 to 65535; the driver may allow less).</summary>
    [Output("mtu")]
    public Output<int?> Mtu { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>
    /// What to do when the count must change but a guest uses a virtual function: <c>refuse</c> (default) fails,
    /// <c>skip</c> leaves the count as it is and warns, <c>drain</c> has the servers of the compute node moved away
    /// first, as <c>sriov:maintenance</c> says, and fails if a virtual function is still in use then.
    /// </summary>
    [Output("onInUse")]
    public Output<InUsePolicy?> OnInUse { get; private set; } = null!;

    /// <summary>What brings them back after a reboot.</summary>
    [Output("persistedBy")]
    public Output<PersistenceKind> PersistedBy { get; private set; } = null!;

    /// <summary>
    /// What brings all of it back after a reboot: <c>systemd</c> (a unit), <c>rcLocal</c> (a line in rc.local) or
    /// <c>none</c>. Default: <c>systemd</c> where it is running, else <c>rcLocal</c>.
    /// </summary>
    [Output("persistence")]
    public Output<PersistenceKind?> Persistence { get; private set; } = null!;

    /// <summary>The device that was found.</summary>
    [Output("physicalFunction")]
    public Output<Outputs.PhysicalFunctionFacts> PhysicalFunction { get; private set; } = null!;

    /// <summary>
    /// What was there before, as far as it was changed: what a delete puts back. Unset for an imported resource.
    /// </summary>
    [Output("previous")]
    public Output<Outputs.PreviousState?> Previous { get; private set; } = null!;

    /// <summary>
    /// Whether the physical function takes frames to every address (<c>ip link set … promisc on</c>).
    /// </summary>
    [Output("promiscuous")]
    public Output<bool?> Promiscuous { get; private set; } = null!;

    /// <summary>
    /// Refuse a device whose virtual functions do not each have an IOMMU group of their own (default <c>false</c>).
    /// </summary>
    [Output("requireIsolation")]
    public Output<bool?> RequireIsolation { get; private set; } = null!;

    /// <summary>
    /// PCI product id of the virtual functions, four hex digits: what an alias in nova needs. Unset when the kernel
    /// does not tell and there are none.
    /// </summary>
    [Output("vfProductId")]
    public Output<string?> VfProductId { get; private set; } = null!;

    /// <summary>PCI vendor id of the virtual functions, four hex digits.</summary>
    [Output("vfVendorId")]
    public Output<string> VfVendorId { get; private set; } = null!;

    /// <summary>
    /// Settings of single virtual functions. The physical function's driver enforces them, whatever the guest does.
    /// </summary>
    [Output("virtualFunctions")]
    public Output<ImmutableArray<Outputs.VirtualFunctionSettings>> Settings { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/PCI address</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static VirtualFunctions Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
