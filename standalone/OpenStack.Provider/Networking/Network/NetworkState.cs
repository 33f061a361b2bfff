using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Network;

/// <summary>A network as it is.</summary>
internal sealed record NetworkState : INetworkIntent
{
    [Property("The region that it is in; empty when the catalog has only one.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Whether it is administratively up.")]
    public required bool AdminStateUp { get; init; }

    [Property("Whether all projects may use it.")]
    public required bool Shared { get; init; }

    [Property("Whether it leads outside.")]
    public required bool External { get; init; }

    [Property("Whether ports are held to their own addresses unless they say otherwise.")]
    public required bool PortSecurityEnabled { get; init; }

    [Property("Largest packet, in bytes.")]
    public required int Mtu { get; init; }

    [Property("DNS domain of the ports; empty for none.")]
    public required string DnsDomain { get; init; }

    [Property("QoS policy (UUID); empty for none.")]
    public required string QosPolicyId { get; init; }

    [Property("Availability zones for the network's agents.")]
    public IReadOnlyList<string>? AvailabilityZoneHints { get; init; }

    [Property("Whether guests may use VLANs of their own inside it.")]
    public required bool TransparentVlan { get; init; }

    [Property("Project that owns it (UUID).")]
    public required string TenantId { get; init; }

    [Property("How physical networks carry it. Neutron shows it to administrators only.")]
    public IReadOnlyList<NetworkSegment>? Segments { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("The user's tags and those of others.")]
    public required IReadOnlyList<string> AllTags { get; init; }

    [Property("More members of the create request, as they were given.")]
    public ImmutableSortedDictionary<string, string>? ValueSpecs { get; init; }
}
