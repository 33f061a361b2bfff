using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>Answer of <c>GetNetwork</c>.</summary>
[OutputType]
public sealed class GetNetworkResult
{
    /// <summary>Whether it is administratively up, as text.</summary>
    public readonly string AdminStateUp;

    /// <summary>All tags, also those that others put on.</summary>
    public readonly ImmutableArray<string> AllTags;

    /// <summary>Availability zones in which its agents should run.</summary>
    public readonly ImmutableArray<string> AvailabilityZoneHints;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Description"/>
    public readonly string? Description;

    /// <summary>DNS domain of its ports.</summary>
    public readonly string DnsDomain;

    /// <inheritdoc cref="GetNetworkInvokeArgs.External"/>
    public readonly bool? External;

    /// <summary>Id of what was found.</summary>
    public readonly string Id;

    /// <inheritdoc cref="GetNetworkInvokeArgs.MatchingSubnetCidr"/>
    public readonly string? MatchingSubnetCidr;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Mtu"/>
    public readonly int? Mtu;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Name"/>
    public readonly string? Name;

    /// <inheritdoc cref="GetNetworkInvokeArgs.NetworkId"/>
    public readonly string? NetworkId;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Region"/>
    public readonly string Region;

    /// <summary>The physical networks that carry it. Empty for those who are not administrators.</summary>
    public readonly ImmutableArray<Outputs.GetNetworkSegmentResult> Segments;

    /// <summary>Whether all projects may use it, as text.</summary>
    public readonly string Shared;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Status"/>
    public readonly string? Status;

    /// <summary>Its subnets (UUIDs).</summary>
    public readonly ImmutableArray<string> Subnets;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Tags"/>
    public readonly ImmutableArray<string> Tags;

    /// <inheritdoc cref="GetNetworkInvokeArgs.TenantId"/>
    public readonly string? TenantId;

    /// <inheritdoc cref="GetNetworkInvokeArgs.TransparentVlan"/>
    public readonly bool? TransparentVlan;

    [OutputConstructor]
    private GetNetworkResult(
        string adminStateUp,
        ImmutableArray<string> allTags,
        ImmutableArray<string> availabilityZoneHints,
        string? description,
        string dnsDomain,
        bool? external,
        string id,
        string? matchingSubnetCidr,
        int? mtu,
        string? name,
        string? networkId,
        string region,
        ImmutableArray<Outputs.GetNetworkSegmentResult> segments,
        string shared,
        string? status,
        ImmutableArray<string> subnets,
        ImmutableArray<string> tags,
        string? tenantId,
        bool? transparentVlan)
    {
        AdminStateUp = adminStateUp;
        AllTags = allTags;
        AvailabilityZoneHints = availabilityZoneHints;
        Description = description;
        DnsDomain = dnsDomain;
        External = external;
        Id = id;
        MatchingSubnetCidr = matchingSubnetCidr;
        Mtu = mtu;
        Name = name;
        NetworkId = networkId;
        Region = region;
        Segments = segments;
        Shared = shared;
        Status = status;
        Subnets = subnets;
        Tags = tags;
        TenantId = tenantId;
        TransparentVlan = transparentVlan;
    }
}
