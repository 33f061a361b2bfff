using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>An address of a port.</summary>
internal sealed record PortFixedIp
{
    [Property("The subnet (UUID). Default: the one that the address is in.", Computed = true)]
    public string? SubnetId { get; init; }

    [Property("The address. Left out, neutron chooses one.", Computed = true, Notation = Notation.IpAddress)]
    public string? IpAddress { get; init; }
}
