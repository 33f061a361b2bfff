using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

/// <summary>
/// What has to be known of a physical function's driver because the host does not tell it. The defaults are those of a
/// driver nobody has looked at: nothing is refused on its account, and every precaution is taken.
/// </summary>
/// <param name="Name">As <c>readlink …/driver</c> has it: <c>igb</c>.</param>
internal sealed record DriverKnowledge(string Name)
{
    /// <summary>The settings of single VFs that it has a method for (<c>ndo_set_vf_*</c>); <c>null</c> = not known.</summary>
    public ImmutableHashSet<string>? VfSettings { get; init; }

    /// <summary>
    /// The module option that decides the number of VFs when the driver is loaded; <c>null</c> = <c>sriov_numvfs</c> does,
    /// as everywhere where the driver has a <c>sriov_configure</c>.
    /// </summary>
    public string? CountOption { get; init; }

    /// <summary>It resets the port with every change of the count: the link drops, and a connection over it stalls.</summary>
    public bool ResetsPort { get; init; }

    /// <summary>It makes no VFs while the interface is down.</summary>
    public bool NeedsLink { get; init; }

    /// <summary>How long it may answer EAGAIN after a change, while its reset is pending.</summary>
    public TimeSpan BusyAfterChange { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>It refuses a transmit rate while the port has no carrier.</summary>
    public bool RateNeedsCarrier { get; init; } = true;

    /// <summary>When the eswitch changes its mode; <see cref="SwitchdevOrder.None"/> = it has but one.</summary>
    public SwitchdevOrder Switchdev { get; init; } = SwitchdevOrder.ModeFirst;

    /// <summary>How long one VF takes to come, as seen on real cards: for progress, and for limits with a margin.</summary>
    public TimeSpan TimePerVf { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether a setting of single VFs, by the name of its input, can be made.</summary>
    public bool Supports(string setting) => VfSettings?.Contains(setting) != false;
}

/// <summary>When a change of the eswitch's mode fits into a change of the VFs.</summary>
internal enum SwitchdevOrder
{
    /// <summary>The driver has no switchdev mode.</summary>
    None,

    /// <summary>While there are no VFs: they go first, and come again in the new mode.</summary>
    ModeFirst,

    /// <summary>While there are VFs.</summary>
    VfsFirst,

    /// <summary>While there are VFs, but none of them is bound to a driver.</summary>
    VfsFirstUnbound,
}
