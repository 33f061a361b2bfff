using System.Collections.Immutable;
using OpenStack.Client;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>
/// A server's interfaces, made from its ports and kept by their ids: nova's own list of addresses has no port without an
/// address, as a virtual function on a network without a subnet is one, and no order of ports on one network.
/// </summary>
internal static class Interfaces
{
    /// <param name="server">The server, as nova has it.</param>
    /// <param name="ports">Its ports, as neutron has them, in any order.</param>
    /// <param name="known">
    /// The interfaces as the program or the last state has them; ports of others, attached later, are not among them.
    /// <c>null</c> on import, and when the program leaves them to nova: all ports, as nova lists them.
    /// </param>
    /// <returns>In the order of <paramref name="known"/>, without those whose port is gone.</returns>
    public static IReadOnlyList<InstanceNetwork> Of(
        Document server, IEnumerable<Document> ports, IReadOnlyList<InstanceNetwork>? known)
    {
        var names = NamesByMac(server);
        var left = ports
            .OrderBy(port => names.FindIndex(entry => entry.Mac == port.Text("mac_address")) is var at and >= 0 ? at : int.MaxValue)
            .ThenBy(port => port.TimeOrNull("created_at"))
            .ToList();
        if (known is not { Count: > 0 })
        {
            return [.. left.Select(port => Describe(port, names, known: null))];
        }

        // Ports that are named first, so that a network without one doesn't take them.
        var claimed = new Document?[known.Count];
        foreach (var index in Enumerable.Range(0, known.Count).OrderBy(index => string.IsNullOrEmpty(known[index].Port)))
        {
            claimed[index] = left.Find(port => IsOf(port, known[index]));
            left.Remove(claimed[index]!);
        }

        return [.. known.Zip(claimed).Where(pair => pair.Second is not null).Select(pair => Describe(pair.Second!, names, pair.First))];
    }

    private static bool IsOf(Document port, InstanceNetwork known) => string.IsNullOrEmpty(known.Port)
        ? port.Text("network_id") == known.Uuid && (known.FixedIpV4 is not { Length: > 0 } address || Addresses(port).Contains(address))
        : port.Id == known.Port;

    private static InstanceNetwork Describe(
        Document port, IReadOnlyList<(string Mac, string Network)> names, InstanceNetwork? known) => new()
        {
            Uuid = port.Text("network_id"),
            // Only addresses tell the network's name; a network keeps it while its id stays.
            Name = names.FirstOrDefault(entry => entry.Mac == port.Text("mac_address")).Network ?? known?.Name,
            Port = port.Id,
            FixedIpV4 = Addresses(port).FirstOrDefault(address => !IsV6(address)),
            FixedIpV6 = Addresses(port).FirstOrDefault(IsV6),
            Mac = port.Text("mac_address"),
            AccessNetwork = known?.AccessNetwork ?? false,
        };

    private static IEnumerable<string> Addresses(Document port) =>
        port.Objects("fixed_ips").Select(address => address.Text("ip_address"));

    private static bool IsV6(string address) => address.Contains(':', StringComparison.Ordinal);

    // {"data": [{"addr": "192.0.2.7", "OS-EXT-IPS-MAC:mac_addr": "fa:16:3e:…"}]}, in the order of the interfaces.
    private static List<(string Mac, string Network)> NamesByMac(Document server) =>
    [
        .. from network in server.Object("addresses").Json
           from address in server.Object("addresses").Objects(network.Key)
           select (address.TextOrNull("OS-EXT-IPS-MAC:mac_addr") ?? "", network.Key),
    ];

    /// <summary>The address at which a server is reached: nova's own entry, else that of the access network, else the first.</summary>
    public static string AccessAddress(
        Document server, string member, IEnumerable<InstanceNetwork> networks, Func<InstanceNetwork, string?> address) =>
        server.TextOrNone(member)
        ?? networks.OrderByDescending(network => network.AccessNetwork is true).Select(address).FirstOrDefault(text => text is not null)
        ?? "";
}
