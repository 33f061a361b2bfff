using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// Whether every VF has an IOMMU group of its own. VFs that exist tell by themselves. Before they exist the PF's group
/// tells: whatever lacks ACS on the way to it, they will lack too (<c>pci_device_group</c> in drivers/iommu/iommu.c).
/// </summary>
internal static class IsolationGuard
{
    /// <exception cref="ProviderException">A group is shared (Unsupported).</exception>
    public static void Check(PhysicalFunction function, bool willBeCreated, HostObservation seen)
    {
        if (willBeCreated || function.VirtualFunctions.IsEmpty)
        {
            var own = function.VirtualFunctions.Select(existing => existing.Address).Append(function.Address).ToHashSet();
            Refuse(function.Device, device => own.Contains(device.Address), seen);
            return;
        }

        foreach (var existing in function.VirtualFunctions)
        {
            Refuse(existing.Device, device => device.Address == existing.Address || device.IsBridge, seen);
        }
    }

    /// <summary>The IOMMU is off: nothing can be passed through, isolated or not.</summary>
    public static ProviderException IommuIsOff(PhysicalFunction function, string what, string host) => new(
        FailureKind.Unsupported,
        host,
        $"{what} on {function.Address}",
        "the host has no IOMMU groups, so the IOMMU is off",
        "Switch it on with a sriov:host:Iommu resource that this one depends on, and VT-d or AMD-Vi in the firmware.");

    private static void Refuse(PciDevice device, Func<PciDevice, bool> isHarmless, HostObservation seen)
    {
        var sharers = seen.Pci.GroupOf(device)?.Devices.Where(other => !isHarmless(other)).ToList();
        if (sharers is not { Count: > 0 })
        {
            return;
        }

        throw new ProviderException(
            FailureKind.Unsupported,
            seen.Host,
            $"checking the IOMMU isolation of {device.Address}",
            $"it shares IOMMU group {device.IommuGroup} with {string.Join(", ", sharers.Select(other => other.Describe()))}, "
                + "so a guest would get all of them or none",
            "Switch ACS on in the firmware, move the card to a slot with a root port of its own, or set requireIsolation: false.");
    }
}
