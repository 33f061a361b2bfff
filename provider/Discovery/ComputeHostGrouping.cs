using System.Collections.Immutable;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// Which of a host's resources the SDK's component SriovComputeHost would make just as they were found: by their names, and with
/// the same inputs, or the first update would change the host. The others stay beside it. Pure.
/// </summary>
internal static class ComputeHostGrouping
{
    /// <summary>The component's type token.</summary>
    public const string Type = "sriov:index:SriovComputeHost";

    private const string Functions = "sriov:host:VirtualFunctions";
    private const string Whitelist = "sriov:nova:PciWhitelist";
    private const string Agent = "sriov:neutron:SriovAgent";

    /// <summary>What the component's arguments can say of each type.</summary>
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Known = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["sriov:host:KernelArguments"] = ["connection", "arguments"],
        ["sriov:host:Iommu"] = ["connection", "passthrough"],
        [Functions] =
        [
            "connection", "device", "count", "linkUp", "mtu", "promiscuous", "eswitchMode", "autoprobe", "driver", "virtualFunctions", "persistence",
        ],
    }.ToImmutableDictionary();

    /// <summary>The host with the component named in those resources that it makes. It has the host's own name.</summary>
    public static DiscoveredHost Group(DiscoveredHost host)
    {
        var parts = host.Resources.Where(resource => Known.TryGetValue(resource.Type, out var known) && HasOnly(resource.Inputs, known)).ToHashSet();
        if (parts.Count > 0 && OffersAreTheComponents(host, parts))
        {
            parts.UnionWith(host.Resources.Where(resource => resource.Type is Whitelist or Agent));
        }

        return host with
        {
            Resources = [.. host.Resources.Select(resource => parts.Contains(resource) ? resource with { Component = host.Name } : resource)],
        };
    }

    /// <summary>What a part is called in the component's arguments.</summary>
    public static string EntryOf(DiscoveredResource functions, DiscoveredHost host) => functions.Name[(host.Name.Length + 1)..];

    /// <summary>The physical network for which the component offers virtual functions to nova; <c>null</c> = it does not.</summary>
    public static string? NetworkOf(DiscoveredResource functions, DiscoveredHost host) =>
        host.Resources.FirstOrDefault(resource => resource is { Type: Whitelist, Component: not null }) is { } whitelist
            ? OffersOf(whitelist).FirstOrDefault(offer => offer.Address == AddressOf(functions)).Network
            : null;

    /// <summary>
    /// The component writes whitelist and mappings in one way: a device that is selected by its address is offered by it, for one
    /// physical network, in the order of the names.
    /// </summary>
    private static bool OffersAreTheComponents(DiscoveredHost host, HashSet<DiscoveredResource> parts)
    {
        var ports = parts.Where(part => part.Type == Functions).OrderBy(part => part.Name, StringComparer.Ordinal).ToList();
        return host.Resources.Where(resource => resource.Type == Whitelist).ToList() is [var whitelist]
            && host.Resources.Where(resource => resource.Type == Agent).ToList() is [var agent]
            && HasOnly(whitelist.Inputs, ["connection", "devices"])
            && HasOnly(agent.Inputs, ["connection", "physicalDeviceMappings"])
            && OffersOf(whitelist) is { Count: > 0 } offers
            && offers.All(offer => offer is { Address: not null, Network: not null })
            && ports.Where(port => offers.Any(offer => offer.Address == AddressOf(port))).ToList() is var offered
            && offers.Select(offer => offer.Address).SequenceEqual(offered.Select(AddressOf))
            && Items(agent.Inputs, "physicalDeviceMappings").OfType<PropertyValue.StringValue>().Select(mapping => mapping.Value)
                .SequenceEqual(offers.Zip(offered, (offer, port) => $"{offer.Network}:{EntryOf(port, host)}"));
    }

    private static List<(string? Address, string? Network)> OffersOf(DiscoveredResource whitelist) =>
    [
        .. Items(whitelist.Inputs, "devices").OfType<PropertyValue.MapValue>().Select(device =>
            HasOnly(device.Properties, ["address", "physicalNetwork"])
                ? (Text(device.Properties, "address"), Text(device.Properties, "physicalNetwork"))
                : default),
    ];

    private static string? AddressOf(DiscoveredResource functions) =>
        functions.Inputs.Get("device") is PropertyValue.MapValue device ? Text(device.Properties, "pciAddress") : null;

    private static PropertyList Items(PropertyMap inputs, string name) =>
        inputs.Get(name) is PropertyValue.ListValue list ? list.Items : [];

    private static string? Text(PropertyMap properties, string name) => (properties.Get(name) as PropertyValue.StringValue)?.Value;

    private static bool HasOnly(PropertyMap properties, ImmutableHashSet<string> names) =>
        properties.All(property => names.Contains(property.Key) || property.Value is PropertyValue.NullValue);
}
