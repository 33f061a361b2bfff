using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Drivers;

/// <summary>
/// The drivers of SR-IOV cards and their manners: the only place where drivers have names. Read in the kernel's sources
/// (6.1 to 6.12), the file is named at each; times were seen on hosts.
/// </summary>
internal static class DriverTable
{
    private static readonly ImmutableHashSet<string> Common = ["mac", "vlan", "maxTxRate", "spoofCheck", "trust", "linkState"];

    private static readonly FrozenDictionary<string, DriverKnowledge> Drivers = new DriverKnowledge[]
    {
        // igb_main.c: igb_netdev_ops; igb_ndo_set_vf_bw wants a link and no minimum; igb_enable_sriov reinitializes the port.
        new("igb")
        {
            VfSettings = ["mac", "vlan", "maxTxRate", "spoofCheck", "trust"],
            ResetsPort = true,
            Switchdev = SwitchdevOrder.None,
            TimePerVf = TimeSpan.FromSeconds(0.35),
        },

        // ixgbe_main.c: ixgbe_netdev_ops; ixgbe_sriov.c: ixgbe_ndo_set_vf_bw wants a link and no minimum.
        new("ixgbe")
        {
            VfSettings = [.. Common, "queryRss"],
            ResetsPort = true,
            Switchdev = SwitchdevOrder.None,
        },

        // i40e_virtchnl_pf.c: i40e_pci_sriov_configure resets the PF and answers EAGAIN meanwhile, i40e_ndo_set_vf_bw takes
        // no minimum, i40e_ndo_set_vf_port_vlan no 802.1ad. 64 VFs were seen to take 22 s.
        new("i40e")
        {
            VfSettings = Common,
            ResetsPort = true,
            Switchdev = SwitchdevOrder.None,
            TimePerVf = TimeSpan.FromSeconds(0.35),
        },

        // ice_main.c: ice_netdev_ops; ice_eswitch.c: ice_eswitch_mode_set is refused while there are VFs.
        new("ice")
        {
            VfSettings = [.. Common, "minTxRate", "vlanProtocol"],
            RateNeedsCarrier = false,
            Switchdev = SwitchdevOrder.ModeFirst,
        },

        // mlx4/main.c: mlx4_driver has no sriov_configure, the module option num_vfs decides; en_netdev.c: mlx4_netdev_ops.
        new("mlx4_core")
        {
            VfSettings = ["mac", "vlan", "maxTxRate", "minTxRate", "spoofCheck", "linkState", "vlanProtocol"],
            CountOption = "num_vfs",
            RateNeedsCarrier = false,
            Switchdev = SwitchdevOrder.None,
        },

        // mlx5/core/en_main.c: mlx5e_netdev_ops; eswitch_offloads.c: mlx5_devlink_eswitch_mode_set, and the VFs' own driver
        // must be away while their e-switch changes under them. 125 VFs were seen to take 65 s.
        new("mlx5_core")
        {
            VfSettings = [.. Common, "minTxRate", "vlanProtocol"],
            RateNeedsCarrier = false,
            Switchdev = SwitchdevOrder.VfsFirstUnbound,
            TimePerVf = TimeSpan.FromSeconds(0.52),
        },

        // bnxt_sriov.c: bnxt_sriov_configure answers 0 VFs while the interface is down, bnxt_set_vf_bw compares with the
        // link's speed; bnxt_vfr.c: bnxt_dl_eswitch_mode_set wants VFs.
        new("bnxt_en")
        {
            VfSettings = [.. Common, "minTxRate", "vlanProtocol"],
            ResetsPort = true,
            NeedsLink = true,
            Switchdev = SwitchdevOrder.VfsFirst,
        },

        // qede_main.c: qede_netdev_ops; qed_sriov.c: qed_iov_configure_tx_rate.
        new("qede")
        {
            VfSettings = [.. Common, "minTxRate"],
            Switchdev = SwitchdevOrder.None,
        },

        // sfc/efx.c: efx_netdev_ops; ef10_sriov.c.
        new("sfc")
        {
            VfSettings = ["mac", "vlan", "spoofCheck", "linkState"],
            Switchdev = SwitchdevOrder.None,
        },

        // cxgb4_main.c: cxgb4_mgmt_netdev_ops, on the management interface of the PF that has the VFs.
        new("cxgb4")
        {
            VfSettings = ["mac", "vlan", "maxTxRate", "linkState"],
            Switchdev = SwitchdevOrder.None,
        },

        // nfp_net_common.c: nfp_nfd3_netdev_ops; nfp_devlink.c tells the mode, which the card's firmware has decided.
        new("nfp")
        {
            VfSettings = [.. Common, "minTxRate", "vlanProtocol"],
            RateNeedsCarrier = false,
            Switchdev = SwitchdevOrder.None,
        },

        // hns3_enet.c: hns3_nic_netdev_ops; hclge_set_vf_rate takes no minimum.
        new("hns3")
        {
            VfSettings = Common,
            Switchdev = SwitchdevOrder.None,
        },

        // ena_netdev.c: ena_pci_driver has pci_sriov_configure_simple and ena_netdev_ops nothing for VFs.
        new("ena")
        {
            VfSettings = [],
            Switchdev = SwitchdevOrder.None,
        },
    }.ToFrozenDictionary(driver => driver.Name, StringComparer.Ordinal);

    /// <summary>Those that are known, by name.</summary>
    public static IEnumerable<DriverKnowledge> All => Drivers.Values;

    /// <summary>What is known of a driver; of one that nobody has looked at, that every precaution is needed.</summary>
    public static DriverKnowledge Find(string? name) =>
        name is not null && Drivers.TryGetValue(name, out var known) ? known : new DriverKnowledge(name ?? "no driver");
}
