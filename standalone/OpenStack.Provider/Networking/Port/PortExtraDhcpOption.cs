using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>An option that DHCP gives to a port.</summary>
internal sealed record PortExtraDhcpOption
{
    [Property("The option's name, as dnsmasq knows it: `tftp-server`.")]
    public required string Name { get; init; }

    [Property("The option's value.")]
    public required string Value { get; init; }

    [Property("4 or 6. Default: 4.", Default = 4)]
    public int? IpVersion { get; init; }
}
