using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>Which network is looked up.</summary>
internal sealed record GetNetworkInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.")]
    public string? Region { get; init; }

    [Property("The network's own id.")]
    public string? NetworkId { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("`ACTIVE`, `DOWN`, `BUILD` or `ERROR`.")]
    public string? Status { get; init; }

    [Property("Whether it leads outside.")]
    public bool? External { get; init; }

    [Property("Largest packet, in bytes.")]
    public int? Mtu { get; init; }

    [Property("Whether guests may use VLANs of their own inside it.")]
    public bool? TransparentVlan { get; init; }

    [Property("It has a subnet of just these addresses.")]
    public string? MatchingSubnetCidr { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? TenantId { get; init; }

    [Property("It has all of these tags.")]
    public IReadOnlyList<string>? Tags { get; init; }
}
