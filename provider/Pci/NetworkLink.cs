using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>A network interface.</summary>
/// <param name="Name">Its name now; udev and administrators may change it.</param>
/// <param name="Mac">Six lower-case octets: <c>52:54:00:00:01:00</c>.</param>
/// <param name="IsUp">Whether it is set up (IFF_UP), with or without a carrier.</param>
/// <param name="Mtu">Octets.</param>
public sealed record NetworkLink(string Name, string? Mac, bool IsUp, int? Mtu)
{
    /// <summary>Whether frames pass: it is up and has a carrier.</summary>
    public bool IsOperational { get; init; }

    /// <summary>Whether it was set promiscuous: it takes frames to every address.</summary>
    public bool IsPromiscuous { get; init; }

    /// <summary>Which port of its card it is (<c>phys_port_name</c>): <c>p0</c>, <c>pf0vf3</c>; <c>null</c> = the driver does not tell.</summary>
    public string? PortName { get; init; }

    /// <summary>The switch in its card that the port belongs to (<c>phys_switch_id</c>); <c>null</c> = none, or legacy mode.</summary>
    public string? SwitchId { get; init; }

    /// <summary>Interfaces stacked upon it (macvtap, bond, bridge, OVS), by name.</summary>
    public ImmutableArray<string> Uppers { get; init; } = [];
}
