using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Neutron;
using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>A resource that a host may have.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Part">What of the host it is, for its name: <c>iommu</c>, <c>enp1s0</c>.</param>
/// <param name="Id">The id to read it by.</param>
internal sealed record Candidate(string Type, string Part, string Id);

/// <summary>The ids under which a look at a host could find something. Pure; whether it does, reading them tells.</summary>
internal static class Candidates
{
    public static IEnumerable<Candidate> On(HostObservation seen) =>
    [
        new("sriov:host:KernelArguments", "kernel", $"{seen.Host}/kernel-arguments"),
        .. seen.Boot.Iommu.IsEnabled ? [new Candidate("sriov:host:Iommu", "iommu", $"{seen.Host}/iommu")] : Array.Empty<Candidate>(),
        .. VirtualFunctions(seen),
        .. Files(seen, "sriov:nova:PciWhitelist", "whitelist", "pci", ["nova-compute"], NovaFiles.OrderFor),
        .. Files(seen, "sriov:nova:PciAlias", "alias", "pci", ["nova-api", "nova-compute"], NovaFiles.OrderFor),
        .. Files(seen, "sriov:nova:SchedulerFilter", "filter", "filter_scheduler", ["nova-scheduler"], NovaFiles.OrderFor),
        .. Files(
            seen, "sriov:neutron:SriovAgent", "agent", "sriov_nic", ["neutron-sriov-agent"],
            (_, path, host) => NeutronFiles.OrderFor("neutron-sriov-nic-agent", "sriov_agent.ini", path, host)),
        .. Files(
            seen, "sriov:neutron:MechanismDriver", "driver", "ml2", ["neutron-server"],
            (service, path, host) => NeutronFiles.OrderFor(service, "ml2_conf.ini", path, host)),
    ];

    private static IEnumerable<Candidate> VirtualFunctions(HostObservation seen) =>
        from function in seen.Pci.PhysicalFunctions
        where function.NumVfs > 0 || PersistencePlanner.Find(function.Address, seen.Persistence) != PersistenceKind.None
        select new Candidate(
            "sriov:host:VirtualFunctions", function.Link?.Name ?? function.Address.ToString(), $"{seen.Host}/{function.Address}");

    /// <summary>Each file that one of the services reads.</summary>
    private static IEnumerable<Candidate> Files(
        HostObservation seen,
        string type,
        string part,
        string section,
        ImmutableArray<string> services,
        Func<string, string, HostObservation, ReadOrder> orderFor) =>
        from path in seen.Cloud.Files.Keys
        where services.Any(service => IsReadBy(service, path) && orderFor(service, path, seen).Reads(path))
        select new Candidate(type, part, $"{seen.Host}{path}#{section}");

    // kolla gives each service a directory of its own, and what is in it is no other service's.
    private static bool IsReadBy(string service, string path) =>
        !path.StartsWith("/etc/kolla/", StringComparison.Ordinal) || path.StartsWith($"/etc/kolla/{service}/", StringComparison.Ordinal);
}
