using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using OpenStack.Provider.Networking.Network;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary><c>openstack:networking/getNetwork:getNetwork</c>.</summary>
internal sealed class GetNetwork : FunctionHandler<GetNetworkInputs, GetNetworkOutputs>
{
    public override string Token => "openstack:networking/getNetwork:getNetwork";

    public override string Description => "Finds a network that exists already. None or several that match are an error.";

    public override async Task<GetNetworkOutputs> InvokeAsync(
        GetNetworkInputs inputs, Cloud cloud, CancellationToken cancellationToken)
    {
        var neutron = cloud.Network(inputs.Region).During("looking up a network");
        var found = await neutron.ListAsync("networks", "networks", Query(inputs), cancellationToken);
        if (inputs.MatchingSubnetCidr is { } cidr)
        {
            var subnets = await neutron.ListAsync("subnets", "subnets", [("cidr", cidr)], cancellationToken);
            var owners = subnets.Select(subnet => subnet.Text("network_id")).ToHashSet(StringComparer.Ordinal);
            found = [.. found.Where(network => owners.Contains(network.Id))];
        }

        return Read(Match.One(found, "network"), inputs, neutron.Region);
    }

    private static IEnumerable<(string Name, string? Value)> Query(GetNetworkInputs inputs) =>
    [
        ("id", inputs.NetworkId),
        ("name", inputs.Name),
        ("description", inputs.Description),
        ("status", inputs.Status),
        ("router:external", Filter.Flag(inputs.External)),
        ("mtu", inputs.Mtu?.ToString()),
        ("vlan_transparent", Filter.Flag(inputs.TransparentVlan)),
        ("tenant_id", inputs.TenantId),
        ("tags", Filter.Tags(inputs.Tags)),
    ];

    private static GetNetworkOutputs Read(Document network, GetNetworkInputs inputs, string? region) => new()
    {
        Id = network.Id,
        NetworkId = network.Id,
        Region = region ?? "",
        Name = network.Text("name"),
        Description = network.TextOrNull("description"),
        Status = network.TextOrNull("status"),
        AdminStateUp = Filter.Flag(network.Flag("admin_state_up"))!,
        Shared = Filter.Flag(network.Flag("shared"))!,
        External = network.FlagOrNull("router:external"),
        Mtu = network.IntegerOrNull("mtu"),
        DnsDomain = network.TextOrNull("dns_domain") ?? "",
        AvailabilityZoneHints = network.Texts("availability_zone_hints"),
        TransparentVlan = network.FlagOrNull("vlan_transparent"),
        MatchingSubnetCidr = inputs.MatchingSubnetCidr,
        Subnets = network.Texts("subnets"),
        Segments = [.. (Segments.Read(network) ?? []).Select(Read)],
        TenantId = network.TextOrNull("tenant_id"),
        Tags = inputs.Tags,
        AllTags = TagSet.All(network),
    };

    private static GetNetworkSegment Read(NetworkSegment segment) => new()
    {
        NetworkType = segment.NetworkType ?? "",
        PhysicalNetwork = segment.PhysicalNetwork ?? "",
        SegmentationId = segment.SegmentationId ?? 0,
    };
}
