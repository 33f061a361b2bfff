using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>The services of a host that the provider knows by name, as far as they are there.</summary>
public sealed record ServicesObservation
{
    /// <summary>A host with nothing of interest.</summary>
    public static ServicesObservation Empty { get; } = new();

    /// <summary>Whether the look failed: that no service was seen then does not mean that there is none.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether systemd answers.</summary>
    public bool HasSystemd { get; init; }

    /// <summary>systemd units by name, less <c>.service</c>.</summary>
    public ImmutableSortedDictionary<string, UnitState> Units { get; init; } = ImmutableSortedDictionary<string, UnitState>.Empty;

    /// <summary>Containers of Docker and Podman.</summary>
    public ImmutableArray<ContainerState> Containers { get; init; } = [];

    /// <summary>Services whose configuration was changed and that were not restarted since: <c>systemd.nova-compute</c>.</summary>
    public ImmutableSortedSet<string> PendingRestarts { get; init; } = [];

    /// <summary>When udev first saw the PCI devices, since boot. Without udev's database: empty.</summary>
    public ImmutableSortedDictionary<PciAddress, TimeSpan> DevicesSince { get; init; } =
        ImmutableSortedDictionary<PciAddress, TimeSpan>.Empty;

    /// <summary>Whether the manager says that the service failed, or that it is failing over and over.</summary>
    internal bool HasFailed(Service service) => service.Manager == ServiceManager.Systemd
        ? Units.GetValueOrDefault(service.Unit) is { ActiveState: "failed" } or { SubState: "auto-restart" }
        : ContainerOf(service) is { IsRestarting: true };

    /// <summary>The first of the devices that appeared after the service was started; <c>null</c> = none, or it is not known.</summary>
    internal PciAddress? YoungerThan(Service service, IEnumerable<PciAddress> devices)
    {
        // nova and neutron are Python: it takes them longer than this to get to their look at the devices. At boot, udev may
        // also be late to see a VF that was there before the service.
        var grace = TimeSpan.FromSeconds(2);
        return StartOf(service) is { } start
            ? devices.Where(device => DevicesSince.GetValueOrDefault(device) > start + grace).Cast<PciAddress?>().FirstOrDefault()
            : null;
    }

    private TimeSpan? StartOf(Service service) => service.Manager == ServiceManager.Systemd
        ? Units.GetValueOrDefault(service.Unit)?.StartedAt
        : ContainerOf(service)?.StartedAt;

    private ContainerState? ContainerOf(Service service) =>
        Containers.FirstOrDefault(container => container.Manager == service.Manager && container.Name == service.Unit);
}

/// <summary>A loaded systemd unit.</summary>
/// <param name="ActiveState"><c>active</c>, <c>inactive</c>, <c>failed</c>, <c>activating</c>, …</param>
/// <param name="SubState"><c>running</c>, <c>exited</c>, <c>auto-restart</c>, …</param>
/// <param name="MainPid">Main process; 0 = none.</param>
/// <param name="StartedAt">When the main process was started, since boot; <c>null</c> = it was not.</param>
public sealed record UnitState(string ActiveState, string SubState, int MainPid, TimeSpan? StartedAt)
{
    /// <summary>Whether it runs.</summary>
    public bool IsActive => ActiveState is "active" or "reloading";
}

/// <summary>A container.</summary>
/// <param name="Manager">Docker or Podman.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id, in full.</param>
/// <param name="IsRunning">Whether it runs.</param>
/// <param name="IsRestarting">Whether its restart policy is starting it again.</param>
/// <param name="StartedAt">When it was started last, since boot; before boot it is negative.</param>
public sealed record ContainerState(
    ServiceManager Manager, string Name, string Id, bool IsRunning, bool IsRestarting, TimeSpan? StartedAt);
