using System.Collections.Immutable;
using OpenStack.Client;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Nova;
using Pulumi.Sriov.Provider.OsloConfig;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Maintenance.Draining;

/// <summary>
/// Finds a host's nova-compute service by the name that the service gives itself: <c>[DEFAULT] host</c>, which is the machine's
/// host name where nova.conf does not say otherwise (<c>nova/conf/netconf.py</c>).
/// </summary>
internal sealed class ComputeNodeFinder(Cloud cloud, MaintenanceSettings settings)
{
    private const string Service = "nova-compute";
    private const string HostName = "/proc/sys/kernel/hostname";

    /// <returns>The service; <c>null</c> = the host is no compute node.</returns>
    /// <exception cref="ProviderException">It runs a nova-compute that nova does not know by any of its names (Invalid).</exception>
    public async Task<ComputeService?> FindAsync(HostContext context, CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        var given = settings.ComputeHosts?.GetValueOrDefault(seen.Host);
        var names = given is null ? await NamesAsync(context, seen, cancellationToken) : [given];
        var services = await ComputeNode.ServicesAsync(cloud, cancellationToken);
        if (names.Select(name => Match(name, services)).FirstOrDefault(match => match is not null) is { } found)
        {
            return found;
        }

        var runsNova = seen.Services.Units.Keys.Any(unit => unit.Contains(Service, StringComparison.Ordinal))
            || seen.Services.Containers.Any(container => container.Name == "nova_compute");
        return given is null && !runsNova ? null : throw new ProviderException(
            FailureKind.Invalid,
            seen.Host,
            "looking for its nova-compute service",
            $"nova knows none by the name of {string.Join(" or ", names)}, only {Describe(services)}",
            "Say with sriov:maintenance computeHosts which of them is this host's, or check that sriov:cloud is the host's cloud.");
    }

    // A service may be known by the long name and the host by the short one, or the other way round.
    private static ComputeService? Match(string name, ImmutableArray<ComputeService> services) =>
        services.FirstOrDefault(service => string.Equals(service.Host, name, StringComparison.OrdinalIgnoreCase))
        ?? (services.Where(service => string.Equals(Short(service.Host), Short(name), StringComparison.OrdinalIgnoreCase)).ToList()
            is [var only] ? only : null);

    private static string Short(string name) => name.Split('.')[0];

    private static string Describe(ImmutableArray<ComputeService> services) =>
        services.IsEmpty ? "none at all" : string.Join(", ", services.Select(service => service.Host));

    private static async Task<ImmutableArray<string>> NamesAsync(
        HostContext context, HostObservation seen, CancellationToken cancellationToken)
    {
        if (NovaFiles.MainOf([Service], seen) is { } main
            && NovaFiles.OrderFor(Service, main, seen).Of(seen.Cloud, main).InForce(new OsloOption("DEFAULT", "host"))
                is var (_, assignment))
        {
            return [assignment.Value];
        }

        var batch = new HostBatch();
        var name = batch.Add(new ReadTexts([HostName]));
        var answers = await context.Host.RunAsync(batch, cancellationToken);
        return answers.Get(name).TryGetValue(HostName, out var own) ? [own.Trim(), seen.Host] : [seen.Host];
    }
}
