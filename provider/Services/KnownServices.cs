using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>The OpenStack services that read SR-IOV configuration, by the names that distributions and kolla give them.</summary>
internal static class KnownServices
{
    private static readonly ImmutableArray<KnownService> All =
    [
        new("nova-compute", [["nova-compute"], ["openstack-nova-compute"]], ["nova_compute"], "nova"),
        new("nova-api", [["nova-api"], ["openstack-nova-api"]], ["nova_api"], "nova"),
        new("nova-scheduler", [["nova-scheduler"], ["openstack-nova-scheduler"]], ["nova_scheduler"], "nova"),
        // Debian runs the API under uWSGI, and then the rest of the server, which reads the same files, by itself.
        new("neutron-server", [["neutron-server"], ["neutron-api", "neutron-rpc-server"]], ["neutron_server", "neutron_rpc_server"], "neutron"),
        // Debian's name and Red Hat's.
        new("neutron-sriov-agent", [["neutron-sriov-agent"], ["neutron-sriov-nic-agent"]], ["neutron_sriov_agent"], "neutron"),
    ];

    /// <summary>Reads no SR-IOV configuration of ours, but may have one of its own.</summary>
    public const string NetworkManager = "NetworkManager";

    /// <summary>Names of all units that any of them may have.</summary>
    public static IEnumerable<string> Units => All.SelectMany(
        service => service.Units.SelectMany(alternative => alternative).Concat(service.Containers.Select(KollaUnit)));

    /// <summary>Names of all containers that any of them may have.</summary>
    public static IEnumerable<string> Containers => All.SelectMany(service => service.Containers);

    /// <summary>The service of a name; <c>null</c> = it is the exact name of a unit or container.</summary>
    public static KnownService? Find(string name) => All.FirstOrDefault(service => service.Name == name);

    /// <summary>Whether it is nova-compute, under any of its names.</summary>
    public static bool IsNovaCompute(Service service)
    {
        var compute = Find("nova-compute")!;
        return service.Name == compute.Name
            || compute.Units.Any(alternative => alternative.Contains(service.Unit))
            || compute.Containers.Any(container => service.Unit == container || service.Unit == KollaUnit(container));
    }

    /// <summary>Newer kollas start each container by a unit, which must be what restarts it.</summary>
    public static string KollaUnit(string container) => $"kolla-{container}-container";
}

/// <summary>A service and its names.</summary>
/// <param name="Name">What users call it.</param>
/// <param name="Units">
/// Alternatives of systemd units. One is there when its first unit is; what else of it is there belongs to the service, too.
/// </param>
/// <param name="Containers">kolla's containers; there when the first one is.</param>
/// <param name="Project">Whose folder below /var/log the log file is in.</param>
internal sealed record KnownService(
    string Name, ImmutableArray<ImmutableArray<string>> Units, ImmutableArray<string> Containers, string Project);
