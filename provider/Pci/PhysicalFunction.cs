using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>A device that can have virtual functions.</summary>
/// <param name="Device">The device itself.</param>
/// <param name="TotalVfs">How many it can have (<c>sriov_totalvfs</c>).</param>
/// <param name="NumVfs">How many it has (<c>sriov_numvfs</c>).</param>
public sealed record PhysicalFunction(PciDevice Device, int TotalVfs, int NumVfs)
{
    /// <summary>Product id of its VFs, four lower-case hex digits (<c>sriov_vf_device</c>, kernels from 4.17 on).</summary>
    public string? VfProductId { get; init; }

    /// <summary>Whether the kernel binds new VFs to their driver (<c>sriov_drivers_autoprobe</c>, 4.12 on).</summary>
    public bool? Autoprobe { get; init; }

    /// <summary>
    /// How the switch in the card works, <c>legacy</c> or <c>switchdev</c>; <c>null</c> = the driver has no choice of modes,
    /// or the host has no <c>devlink</c> to tell.
    /// </summary>
    public string? EswitchMode { get; init; }

    /// <summary>The VFs that exist, in index order.</summary>
    public ImmutableArray<VirtualFunction> VirtualFunctions { get; init; } = [];

    /// <summary>Where it sits.</summary>
    public PciAddress Address => Device.Address;

    /// <summary>Its network interface; <c>null</c> = no driver, or moved to another network namespace.</summary>
    public NetworkLink? Link => Device.Link;

    /// <summary>Its directory in sysfs.</summary>
    public string SysfsPath => SysfsPaths.Device(Address);

    /// <summary>For people: <c>0000:01:00.0 (enp1s0, 8086:10c9, igb, 7 VFs)</c>.</summary>
    public string Describe()
    {
        var name = Link is null ? "" : Link.Name + ", ";
        return $"{Address} ({name}{Device.VendorId}:{Device.ProductId}, {Device.Driver ?? "no driver"}, {TotalVfs} VFs)";
    }
}
