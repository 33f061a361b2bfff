using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Network;

/// <summary>What is wanted of a network.</summary>
internal sealed record NetworkInputs : IRegional, INetworkIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Whether it is administratively up. Default: true.", Computed = true)]
    public bool? AdminStateUp { get; init; }

    [Property("Whether all projects may use it. Administrators only.", Computed = true)]
    public bool? Shared { get; init; }

    [Property("Whether it leads outside, so that routers may have gateways on it. Administrators only.", Computed = true)]
    public bool? External { get; init; }

    [Property("Whether ports are held to their own addresses unless they say otherwise.", Computed = true)]
    public bool? PortSecurityEnabled { get; init; }

    [Property("Largest packet, in bytes.", Computed = true)]
    public int? Mtu { get; init; }

    [Property("DNS domain of the ports, with a dot at its end.", Computed = true)]
    public string? DnsDomain { get; init; }

    [Property("QoS policy (UUID).", Computed = true)]
    public string? QosPolicyId { get; init; }

    [Property("Availability zones for the network's agents.", ReplaceOnChange = true, Computed = true, Unordered = true)]
    public IReadOnlyList<string>? AvailabilityZoneHints { get; init; }

    [Property("Whether guests may use VLANs of their own inside it.", ReplaceOnChange = true, Computed = true)]
    public bool? TransparentVlan { get; init; }

    [Property("Project that owns it (UUID); another than one's own for administrators only.", ReplaceOnChange = true, Computed = true)]
    public string? TenantId { get; init; }

    [Property("How physical networks carry it. Administrators only.", Computed = true, Unordered = true)]
    public IReadOnlyList<NetworkSegment>? Segments { get; init; }

    [Property("The user's tags.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("More members of the create request, by neutron's names.", ReplaceOnChange = true)]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
