using System.Text;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Marks on the host that say which services still run with the configuration of before. Set ahead of the first changed byte
/// and taken away when the service is proven up, so that a run that dies in between leaves word for the next one. They are in
/// /run: a boot starts everything anew, and forgets them.
/// </summary>
internal static class PendingRestarts
{
    private const string Directory = "/run/pulumi-sriov/restart-pending";

    /// <summary>Sets the marks of some services.</summary>
    public static IEnumerable<HostOperation> Mark(IEnumerable<Service> services) =>
    [
        new MakeDirectory(Directory),
        .. services.Select(service => new WriteFile(
            PathOf(service), [.. Encoding.UTF8.GetBytes($"The configuration of {service.Name} was changed; it has to be restarted.\n")])),
    ];

    /// <summary>Takes the mark of a service away.</summary>
    public static RemoveFile Clear(Service service) => new(PathOf(service));

    private static string PathOf(Service service) => $"{Directory}/{service.Key}";
}
