using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Decides which services have to be restarted, and says why: pure, for previews and updates alike.</summary>
internal static class RestartPlanner
{
    /// <param name="services">The services that read the configuration.</param>
    /// <param name="isChanged">Whether the configuration that they read is going to be changed.</param>
    /// <param name="devices">VFs that they must have found when they started; they look for them only then.</param>
    /// <param name="seen">The host.</param>
    /// <returns>Those that need a restart, in the order given.</returns>
    /// <exception cref="ProviderException">A service is not there, or it is not clear which one is meant.</exception>
    public static ImmutableArray<RestartNeed> Plan(
        ImmutableArray<ServiceInputs> services, bool isChanged, IEnumerable<PciAddress> devices, HostObservation seen)
    {
        var younger = devices.ToList();
        return
        [
            .. services
                .Select(inputs => (Inputs: inputs, Reason: Why(inputs, isChanged, younger, seen)))
                .Where(need => need.Reason is not null)
                .Select(need => new RestartNeed(need.Inputs, seen.Host, need.Reason!)),
        ];
    }

    private static string? Why(
        ServiceInputs inputs, bool isChanged, IReadOnlyList<PciAddress> devices, HostObservation seen)
    {
        var services = ServiceFinder.Find(inputs, seen);
        return isChanged ? "its configuration changes"
            : services.Any(service => seen.Services.PendingRestarts.Contains(service.Key))
                ? "its configuration was changed before, but it was not restarted"
            : services.Any(service => seen.Services.HasFailed(service)) ? "it has failed"
            : services.Select(service => seen.Services.YoungerThan(service, devices)).FirstOrDefault(found => found is not null)
                is { } device ? $"it was started before {device} was there"
            : null;
    }
}

/// <summary>A restart that has to be.</summary>
/// <param name="Service">The service, as given.</param>
/// <param name="Host">Where it runs.</param>
/// <param name="Reason">Why, to be read after "restart nova-compute on compute-1: ".</param>
internal sealed record RestartNeed(ServiceInputs Service, string Host, string Reason)
{
    /// <summary>For people, and for displays that count hosts: "restart nova-compute on compute-1: its configuration changes".</summary>
    public string Describe() => $"restart {Service.Name} on {Host}: {Reason}";
}
