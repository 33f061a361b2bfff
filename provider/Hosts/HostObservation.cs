using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Persistence;
using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// Everything that resources and functions want to know of a host, observed in one round trip at one moment, so that
/// any number of resources on a host cost one look at it.
/// </summary>
/// <param name="Host">The host's name as the user wrote it.</param>
/// <param name="Boot">Distribution, boot loader, kernel command line, boot_id.</param>
/// <param name="Pci">PCI devices, IOMMU groups, physical and virtual functions, network links.</param>
/// <param name="Persistence">What brings virtual functions back after a reboot.</param>
/// <param name="Services">The services that read SR-IOV configuration.</param>
/// <param name="Cloud">The configuration files of nova and neutron.</param>
public sealed record HostObservation(
    string Host,
    BootObservation Boot,
    PciObservation Pci,
    PersistenceObservation Persistence,
    ServicesObservation Services,
    CloudConfiguration Cloud)
{
    /// <summary>Rights, disks, security, room, and other owners of the number of virtual functions.</summary>
    public PlatformObservation Platform { get; init; } = PlatformObservation.Unknown;

    /// <summary>What the SSH connection comes over.</summary>
    public ManagementPath Management { get; init; } = ManagementPath.Unknown;
}
