using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>Addresses that may send through a port besides its own.</summary>
internal sealed record PortAllowedAddressPair
{
    [Property("The address, or addresses: `192.0.2.0/28`.", Notation = Notation.IpAddress)]
    public required string IpAddress { get; init; }

    [Property("The MAC address. Default: the port's own.", Computed = true, Notation = Notation.MacAddress)]
    public string? MacAddress { get; init; }
}
