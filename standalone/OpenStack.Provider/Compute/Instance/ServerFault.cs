using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Compute.Flavor;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>
/// Why a server is in ERROR, from all that the services tell: nova's fault, the ports that neutron could not bind, what the
/// server needs of a host, and where the rest of the reason is written.
/// </summary>
internal static class ServerFault
{
    private const string BindingFailed = "binding_failed";

    /// <summary>vnic types that need a virtual or physical function (<c>neutron_lib/api/definitions/portbindings.py</c>).</summary>
    private static readonly ImmutableArray<string> PciTypes =
        ["direct", "macvtap", "direct-physical", "virtio-forwarder", "vdpa", "accelerator-direct", "remote-managed"];

    /// <param name="server">The server in ERROR.</param>
    /// <param name="operation">What was being done: "creating it".</param>
    /// <param name="requestId">That of the request that began it; the logs of all of nova have it.</param>
    /// <param name="given">The ports that it was given (UUIDs).</param>
    /// <param name="context">The cloud.</param>
    /// <param name="cancellationToken">Gives up looking at the ports.</param>
    public static async Task<OpenStackException> ExplainAsync(
        Document server,
        string operation,
        string? requestId,
        IEnumerable<string> given,
        ResourceContext context,
        CancellationToken cancellationToken)
    {
        var ports = await PortsAsync(server.Id, [.. given], context, cancellationToken);
        var fault = server.ObjectOrNull("fault");
        var words = fault?.TextOrNone("message") ?? "nova gives no reason";
        var host = server.TextOrNone("OS-EXT-SRV-ATTR:host");
        var unbound = ports.Where(port => port.TextOrNull("binding:vif_type") == BindingFailed).ToImmutableArray();
        string[] seen =
        [
            $"nova put server {server.Id} into ERROR: {words.TrimEnd('.')}",
            .. unbound.Select(port => $"neutron could not bind port {Name(port)} ({Describe(port)})"),
            .. requestId is null ? Array.Empty<string>() : [$"request {requestId}"],
        ];
        return new OpenStackException(
            FailureKind.RemoteFailed,
            context.Subject,
            operation,
            string.Join("; ", seen),
            Remedy(server, words, ports, unbound, host))
        {
            FaultMessage = words,
            RequestId = requestId,
        };
    }

    private static string Remedy(
        Document server, string words, ImmutableArray<Document> ports, ImmutableArray<Document> unbound, string? host) => words switch
        {
            _ when unbound.Length > 0 =>
                "Look whether an agent with the port's physical network is alive on the host (`openstack network agent list`), and whether "
                + "neutron's server has the mechanism driver for the vnic type (sriovnicswitch for direct).",
            _ when words.Contains("No valid host", StringComparison.OrdinalIgnoreCase) => NoHost(server, ports),
            _ => $"The reason is in nova-compute's log on {host ?? "the hosts that were tried"}, under the request id. `openstack server "
                + "event list` shows what was tried.",
        };

    // Which PCI devices a host offers, nova tells nobody: only what is asked for can be counted.
    private static string NoHost(Document server, ImmutableArray<Document> ports)
    {
        var alias = server.Object("flavor").TextMap("extra_specs").GetValueOrDefault(ExtraSpecRules.PciAlias);
        var devices = ports.Where(port => PciTypes.Contains(port.TextOrNull("binding:vnic_type") ?? "")).ToImmutableArray();
        string[] needs =
        [
            .. devices.Length == 0 ? Array.Empty<string>()
                : [$"{devices.Length} by its ports ({string.Join(", ", devices.Select(port => $"{Name(port)}: {Describe(port)}"))})"],
            .. alias is null ? Array.Empty<string>()
                : [$"{alias} by the alias of flavor {ServerReader.FlavorName(server)}"],
        ];
        return needs.Length == 0
            ? "No host has enough free memory, processors or disk for the flavor, or the zone and the hints leave none: nova-scheduler's log "
                + "names the filter, under the request id."
            : $"It needs PCI devices: {string.Join(" and ", needs)}. One host must have that many free among what its [pci] device_spec "
                + "offers, with the physical network of the ports' networks; VFs that other servers hold are not free, and ports and "
                + "aliases draw on the same ones. Raise the count of VFs, extend the whitelist, or ask for fewer.";
    }

    private static string Name(Document port) => port.TextOrNone("name") is { } name ? $"{name} {port.Id}" : port.Id;

    private static string Describe(Document port)
    {
        string?[] facts =
        [
            port.TextOrNone("binding:vnic_type"),
            port.TextOrNone("binding:vif_type") is { } vif ? $"binding:vif_type {vif}" : null,
            port.TextOrNone("binding:host_id") is { } host ? $"on {host}" : null,
        ];
        return string.Join(", ", facts.OfType<string>());
    }

    // A server that was never placed does not own the ports that it was given.
    private static async Task<ImmutableArray<Document>> PortsAsync(
        string id, ImmutableArray<string> given, ResourceContext context, CancellationToken cancellationToken)
    {
        try
        {
            var query = given.Length > 0 ? given.Select(port => ("id", (string?)port)) : [("device_id", id)];
            return await context.Network.ListAsync("ports", "ports", query, cancellationToken);
        }
        catch (OpenStackException)
        {
            // Nova's fault is what matters: it is told also when neutron can't be asked.
            return [];
        }
    }
}
