using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>What is wanted of a physical function. What is left out is left alone.</summary>
public sealed record VirtualFunctionsInputs : IHostResourceInputs
{
    /// <inheritdoc/>
    [Property("How to reach the host.")]
    public required ConnectionInputs Connection { get; init; }

    /// <summary>See the description.</summary>
    [Property("The physical function. Another device replaces the resource; the same device under another name does not.")]
    public required DeviceSelector Device { get; init; }

    /// <summary>See the description.</summary>
    [Property("How many virtual functions the device has: 0 removes them, left out leaves them alone. "
        + "A change removes all of them and creates them anew, so it is refused while one of them is in use.")]
    public int? Count { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the link of the physical function is up. Guests do not start on a link that is down.")]
    public bool? LinkUp { get; init; }

    /// <summary>See the description.</summary>
    [Property("MTU of the physical function in octets (68 to 65535; the driver may allow less).")]
    public int? Mtu { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the physical function takes frames to every address (`ip link set … promisc on`).")]
    public bool? Promiscuous { get; init; }

    /// <summary>See the description.</summary>
    [Property("How the switch in the card works: `legacy`, or `switchdev` with a representor on the host for each virtual "
        + "function. Needs `devlink` on the host. With most drivers a change removes all virtual functions or takes their "
        + "driver for a moment, so it is refused while one of them is in use.")]
    public EswitchMode? EswitchMode { get; init; }

    /// <summary>See the description.</summary>
    [Property("Whether the kernel binds new virtual functions to their driver at once (`sriov_drivers_autoprobe`). "
        + "`false` saves interrupts when all of them go to guests.")]
    public bool? Autoprobe { get; init; }

    /// <summary>See the description.</summary>
    [Property("Driver of all virtual functions: `vfio-pci` for passing them through, `default` for the kernel's own choice.")]
    public string? Driver { get; init; }

    /// <summary>See the description.</summary>
    [Property("Settings of single virtual functions. The physical function's driver enforces them, whatever the guest does.")]
    public IReadOnlyList<VirtualFunctionSettings>? VirtualFunctions { get; init; }

    /// <summary>See the description.</summary>
    [Property("What brings all of it back after a reboot: `systemd` (a unit), `rcLocal` (a line in rc.local) or `none`. "
        + "Default: `systemd` where it is running, else `rcLocal`.")]
    public PersistenceKind? Persistence { get; init; }

    /// <summary>See the description.</summary>
    [Property("Refuse a device whose virtual functions do not each have an IOMMU group of their own (default `false`).")]
    public bool? RequireIsolation { get; init; }

    /// <summary>See the description.</summary>
    [Property("What to do when the count must change but a guest uses a virtual function: `refuse` (default) fails, "
        + "`skip` leaves the count as it is and warns, `drain` has the servers of the compute node moved away first, as "
        + "`sriov:maintenance` says, and fails if a virtual function is still in use then.")]
    public InUsePolicy? OnInUse { get; init; }

    /// <summary>See the description.</summary>
    [Property(DestroyPolicies.Description)]
    public DestroyPolicy? OnDestroy { get; init; }
}

/// <summary>Names a physical function: exactly one of name, PCI address, MAC, or vendor and product id.</summary>
public sealed record DeviceSelector
{
    /// <summary>See the description.</summary>
    [Property("Name of the network interface: `enp1s0`.")]
    public string? Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI address: `0000:01:00.0`. The one that survives renaming.")]
    public string? PciAddress { get; init; }

    /// <summary>See the description.</summary>
    [Property("MAC address of the network interface: `52:54:00:00:01:00`.")]
    public string? Mac { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI vendor id, four hex digits: `8086`. With `productId`; only one device may match.")]
    public string? VendorId { get; init; }

    /// <summary>See the description.</summary>
    [Property("PCI product id of the physical function, four hex digits: `10c9`. With `vendorId`.")]
    public string? ProductId { get; init; }

    /// <summary>For people: <c>pciAddress 0000:01:00.0</c>.</summary>
    public string Describe() => this switch
    {
        { Name: { } name } => $"name {name}",
        { PciAddress: { } address } => $"pciAddress {address}",
        { Mac: { } mac } => $"mac {mac}",
        _ => $"vendorId {VendorId}, productId {ProductId}",
    };
}

/// <summary>Settings of one virtual function; source of the set: ip-link(8), <c>ip link set … vf</c>.</summary>
public sealed record VirtualFunctionSettings
{
    /// <summary>See the description.</summary>
    [Property("Which one, from 0.")]
    public required int Index { get; init; }

    /// <summary>See the description.</summary>
    [Property("MAC address; the guest cannot change it.")]
    public string? Mac { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN id, 1 to 4094; 0 = untagged.")]
    public int? Vlan { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN priority, 0 to 7. Needs `vlan`.")]
    public int? Qos { get; init; }

    /// <summary>See the description.</summary>
    [Property("VLAN protocol: `802.1Q` (default) or `802.1ad`. Needs `vlan`.")]
    public string? VlanProtocol { get; init; }

    /// <summary>See the description.</summary>
    [Property("Drop frames with a source MAC that is not the function's own.")]
    public bool? SpoofCheck { get; init; }

    /// <summary>See the description.</summary>
    [Property("Let the guest change its MAC address and become promiscuous.")]
    public bool? Trust { get; init; }

    /// <summary>See the description.</summary>
    [Property("What the guest sees of the link: `auto` follows the physical one, `enable` and `disable` do not.")]
    public VfLinkState? LinkState { get; init; }

    /// <summary>See the description.</summary>
    [Property("Guaranteed transmit rate in Mbit/s; 0 = none.")]
    public int? MinTxRate { get; init; }

    /// <summary>See the description.</summary>
    [Property("Greatest transmit rate in Mbit/s; 0 = unlimited.")]
    public int? MaxTxRate { get; init; }

    /// <summary>See the description.</summary>
    [Property("Let the guest ask for the RSS hash key and table.")]
    public bool? QueryRss { get; init; }
}

/// <summary>What to do when virtual functions that must go are in use.</summary>
public enum InUsePolicy
{
    /// <summary>Fail, and change nothing.</summary>
    Refuse,

    /// <summary>Leave the count as it is, with a warning.</summary>
    Skip,

    /// <summary>The compute node is drained first.</summary>
    Drain,
}

/// <summary>How the switch in a card works; source: devlink-dev(8).</summary>
public enum EswitchMode
{
    /// <summary>It forwards by MAC address and VLAN, as set for each virtual function.</summary>
    Legacy,

    /// <summary>It forwards as the host says, through a representor of each virtual function (OVS offload, tc).</summary>
    Switchdev,
}

/// <summary>What a guest sees of the link.</summary>
public enum VfLinkState
{
    /// <summary>The state of the physical link.</summary>
    Auto,

    /// <summary>Always up: guests on the same port reach one another without a cable.</summary>
    Enable,

    /// <summary>Always down.</summary>
    Disable,
}
