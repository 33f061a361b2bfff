using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>An interface of a server: a port that was there before, or a network on which nova makes one.</summary>
internal sealed record InstanceNetwork
{
    [Property("The network (UUID).", Computed = true)]
    public string? Uuid { get; init; }

    [Property("The network, by name.", Computed = true)]
    public string? Name { get; init; }

    [Property("A port (UUID): the only way to a virtual function of neutron.", Computed = true)]
    public string? Port { get; init; }

    [Property("IPv4 address; a given port has its own.", Computed = true)]
    public string? FixedIpV4 { get; init; }

    [Property("IPv6 address; a given port has its own.", Computed = true)]
    public string? FixedIpV6 { get; init; }

    [Property("MAC address.", Computed = true)]
    public string? Mac { get; init; }

    [Property("Whether the server is reached over this network.", Computed = true)]
    public bool? AccessNetwork { get; init; }
}
