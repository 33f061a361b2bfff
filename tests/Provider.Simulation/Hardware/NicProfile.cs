using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Simulation.Hardware;

/// <summary>
/// A model of SR-IOV network card with the manners of its driver. The manners are what operators meet: measured on the
/// igb card of the virtual lab, read in the drivers and in bug reports for the others. Vary one with <c>with</c>.
/// </summary>
/// <param name="VendorId">PCI vendor id, four hex digits.</param>
/// <param name="DeviceId">Device id of the physical function.</param>
/// <param name="VfDeviceId">Device id of its virtual functions.</param>
/// <param name="Driver">Kernel driver of the physical function.</param>
/// <param name="VfDriver">Kernel driver of the virtual functions.</param>
/// <param name="TotalVfs">What <c>sriov_totalvfs</c> says.</param>
public sealed record NicProfile(
    string VendorId, string DeviceId, string VfDeviceId, string Driver, string VfDriver, int TotalVfs)
{
    /// <summary>Routing id of VF 0 relative to the physical function (<c>sriov_offset</c>).</summary>
    public int VfOffset { get; init; } = 16;

    /// <summary>Distance of the routing ids of VFs (<c>sriov_stride</c>).</summary>
    public int VfStride { get; init; } = 1;

    /// <summary>When the driver lets the eswitch change its mode.</summary>
    public EswitchRule Eswitch { get; init; }

    /// <summary>What <c>mstconfig</c> tells of the card; <c>null</c> = it is not installed, or the card is another maker's.</summary>
    public FirmwareSetting? Firmware { get; init; }

    /// <summary>The driver has no sriov_configure: the number of VFs is a module option (mlx4_core).</summary>
    public bool HasNoCount { get; init; }

    /// <summary>Speed of the link in Mbit/s; a transmit rate above it is refused.</summary>
    public int SpeedMbps { get; init; } = 1000;

    /// <summary>Largest MTU the driver takes.</summary>
    public int MaximumMtu { get; init; } = 9216;

    /// <summary>Per-VF attributes, by the words of ip-link(8), for which the driver has a method.</summary>
    public ImmutableHashSet<string> VfAttributes { get; init; } =
        ["mac", "vlan", "rate", "spoofchk", "trust", "state", "query_rss"];

    /// <summary>Whether a minimum transmit rate is taken; without it, it is an invalid argument.</summary>
    public bool HasMinimumRate { get; init; } = true;

    /// <summary>Whether a transmit rate is refused (EINVAL) while the port has no carrier (igb_ndo_set_vf_bw).</summary>
    public bool RateNeedsCarrier { get; init; }

    /// <summary>Whether 802.1ad tags are taken; without it, the protocol is not supported.</summary>
    public bool HasServiceTag { get; init; }

    /// <summary>Whether firmware found memory addresses for VFs; without them, they are refused (ENOMEM).</summary>
    public bool HasVfMemory { get; init; } = true;

    /// <summary>At most so many VFs come to life although more were asked for, and the write still succeeds.</summary>
    public int? EnableLimit { get; init; }

    /// <summary>The errno with which making VFs is refused: ENOMEM (MMIO space), ENOSPC (interrupts); <c>null</c> = it is not.</summary>
    public string? Refusal { get; init; }

    /// <summary>At most so many VFs get their driver: the probe of the next fails for want of interrupts, seen in dmesg only.</summary>
    public int? ProbeLimit { get; init; }

    /// <summary>Removing VFs sleeps in the kernel for good, although nobody is seen to hold one.</summary>
    public bool RemovalSleeps { get; init; }

    /// <summary>What udev appends to the port's name, <c>np0</c>, when the driver makes its interface anew with the VFs.</summary>
    public string? RenamedBy { get; init; }

    /// <summary>VFs are refused (EINVAL) while the link is down (bnxt_en).</summary>
    public bool NeedsLink { get; init; }

    /// <summary>Changes are refused (EINVAL) while a VF is held by a guest (i40e).</summary>
    public bool RefusesWhenAssigned { get; init; }

    /// <summary>How long after a change another one is answered with EAGAIN (i40e, while its reset is pending).</summary>
    public TimeSpan ResetPending { get; init; }

    /// <summary>The interface is down after VFs were made, until somebody sets it up again.</summary>
    public bool LosesLink { get; init; }

    /// <summary>How long the write that makes VFs takes.</summary>
    public TimeSpan EnableTime { get; init; } = TimeSpan.FromSeconds(1.4);

    /// <summary>How long the write that removes VFs takes.</summary>
    public TimeSpan DisableTime { get; init; } = TimeSpan.FromSeconds(2.8);

    /// <summary>How long after the write the <c>virtfn</c> links are complete; with most drivers they are at once.</summary>
    public TimeSpan VfLinkDelay { get; init; }

    /// <summary>How long after a VF was probed its network device is there.</summary>
    public TimeSpan NetdevDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long after <c>up</c>, or after the reset that goes with a change of VFs, the carrier is there.</summary>
    public TimeSpan CarrierDelay { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Intel 82576, the card that QEMU emulates: the virtual lab's.</summary>
    public static NicProfile Igb { get; } = new("8086", "10c9", "10ca", "igb", "igbvf", 7)
    {
        VfOffset = 128,
        VfStride = 2,
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "trust"],
        HasMinimumRate = false,
        RateNeedsCarrier = true,
    };

    /// <summary>Intel X710: answers EAGAIN while a reset is pending, and EINVAL while a guest holds a VF.</summary>
    public static NicProfile I40e { get; } = new("8086", "1572", "154c", "i40e", "iavf", 64)
    {
        SpeedMbps = 10_000,
        MaximumMtu = 9702,
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "trust", "state"],
        HasMinimumRate = false,
        RateNeedsCarrier = true,
        RefusesWhenAssigned = true,
        ResetPending = TimeSpan.FromSeconds(2),
        VfLinkDelay = TimeSpan.FromSeconds(1),
    };

    /// <summary>Mellanox ConnectX-5: no spoof check off switch of its own, minimum rates, QinQ.</summary>
    public static NicProfile Mlx5 { get; } = new("15b3", "1017", "1018", "mlx5_core", "mlx5_core", 8)
    {
        VfOffset = 2,
        SpeedMbps = 100_000,
        MaximumMtu = 9978,
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "trust", "state"],
        HasServiceTag = true,
        NetdevDelay = TimeSpan.FromSeconds(4),
        Eswitch = EswitchRule.WhileUnbound,
    };

    /// <summary>Mellanox ConnectX-3: the number of VFs is a module option, and VFs can't be trusted.</summary>
    public static NicProfile Mlx4 { get; } = new("15b3", "1003", "1004", "mlx4_core", "mlx4_core", 16)
    {
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "state"],
        SpeedMbps = 40_000,
        HasServiceTag = true,
        HasNoCount = true,
    };

    /// <summary>Intel E810: changes the mode of its eswitch while there are no VFs.</summary>
    public static NicProfile Ice { get; } = new("8086", "1592", "1889", "ice", "iavf", 64)
    {
        SpeedMbps = 100_000,
        MaximumMtu = 9702,
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "trust", "state"],
        HasServiceTag = true,
        Eswitch = EswitchRule.WithoutVfs,
    };

    /// <summary>Broadcom BCM57414: no VFs while the link is down.</summary>
    public static NicProfile Bnxt { get; } = new("14e4", "16d7", "16dc", "bnxt_en", "bnxt_en", 64)
    {
        SpeedMbps = 25_000,
        MaximumMtu = 9500,
        VfAttributes = ["mac", "vlan", "rate", "spoofchk", "trust", "state"],
        HasServiceTag = true,
        RateNeedsCarrier = true,
        NeedsLink = true,
        Eswitch = EswitchRule.WithVfs,
    };

    /// <summary>Every card that there is a model of.</summary>
    public static IEnumerable<NicProfile> All => [Igb, I40e, Ice, Mlx4, Mlx5, Bnxt];
}

/// <summary>When a driver lets the eswitch of its card change between legacy and switchdev.</summary>
public enum EswitchRule
{
    /// <summary>It has legacy mode only, and devlink does not know it.</summary>
    None,

    /// <summary>While there are no VFs (ice), else EOPNOTSUPP.</summary>
    WithoutVfs,

    /// <summary>To switchdev while there are VFs (bnxt_en), else EPERM; to legacy always.</summary>
    WithVfs,

    /// <summary>While no VF is bound to a driver (mlx5_core), else EBUSY.</summary>
    WhileUnbound,
}

/// <summary>What a card's firmware is set to, from the next start of the machine on.</summary>
/// <param name="SriovEnabled"><c>SRIOV_EN</c>; without it, the card has no SR-IOV capability.</param>
/// <param name="MostVfs"><c>NUM_OF_VFS</c>.</param>
public sealed record FirmwareSetting(bool SriovEnabled, int MostVfs);
