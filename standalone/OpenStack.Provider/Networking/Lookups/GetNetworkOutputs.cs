using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>A segment of a network that was looked up.</summary>
internal sealed record GetNetworkSegment
{
    [Property("`flat`, `vlan`, `vxlan`, …")]
    public required string NetworkType { get; init; }

    [Property("The physical network; empty for tunnels.")]
    public required string PhysicalNetwork { get; init; }

    [Property("VLAN id or tunnel id; 0 for none.")]
    public required int SegmentationId { get; init; }
}

/// <summary>The network that was looked up.</summary>
internal sealed record GetNetworkOutputs
{
    [Property("Its id (UUID).")]
    public required string Id { get; init; }

    [Property("Its id (UUID).")]
    public string? NetworkId { get; init; }

    [Property("The region that it is in.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("`ACTIVE`, `DOWN`, `BUILD` or `ERROR`.")]
    public string? Status { get; init; }

    [Property("Whether it is administratively up: `true` or `false`.")]
    public required string AdminStateUp { get; init; }

    [Property("Whether all projects may use it: `true` or `false`.")]
    public required string Shared { get; init; }

    [Property("Whether it leads outside.")]
    public bool? External { get; init; }

    [Property("Largest packet, in bytes.")]
    public int? Mtu { get; init; }

    [Property("DNS domain of the ports; empty for none.")]
    public required string DnsDomain { get; init; }

    [Property("Availability zones for the network's agents.")]
    public required IReadOnlyList<string> AvailabilityZoneHints { get; init; }

    [Property("Whether guests may use VLANs of their own inside it.")]
    public bool? TransparentVlan { get; init; }

    [Property("The addresses of the subnet that was asked for.")]
    public string? MatchingSubnetCidr { get; init; }

    [Property("The subnets (UUIDs).")]
    public required IReadOnlyList<string> Subnets { get; init; }

    [Property("How physical networks carry it; empty to all but administrators.")]
    public required IReadOnlyList<GetNetworkSegment> Segments { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? TenantId { get; init; }

    [Property("The tags that were asked for.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("All tags.")]
    public required IReadOnlyList<string> AllTags { get; init; }
}
