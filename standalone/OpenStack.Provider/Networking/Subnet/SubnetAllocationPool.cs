using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary>A range of addresses that neutron gives to ports, ends included.</summary>
internal sealed record SubnetAllocationPool
{
    [Property("The first address.", Notation = Notation.IpAddress)]
    public required string Start { get; init; }

    [Property("The last address.", Notation = Notation.IpAddress)]
    public required string End { get; init; }
}
