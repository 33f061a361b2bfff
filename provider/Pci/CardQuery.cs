using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Asks the cards' own tools what sysfs does not tell: the mode of the switch in the card, and what Mellanox firmware
/// allows. Done by one shell on the host because which cards to ask is only known there; a host without such cards, or
/// without the tools, answers nothing at the price of one <c>devlink</c>.
/// </summary>
internal static class CardQuery
{
    /// <summary>
    /// Prints <c>devlink</c>'s line of each physical function with an eswitch (<c>pci/ADDRESS: mode MODE …</c>), then
    /// mstconfig's lines of each Mellanox function that is no VF, each after <c>firmware ADDRESS</c>.
    /// </summary>
    public const string Script =
        """
        devlink dev show 2>/dev/null | while read -r handle more; do
          handle=${handle%:}
          [ -e "/sys/bus/pci/devices/${handle#pci/}/sriov_totalvfs" ] && devlink dev eswitch show "$handle" 2>/dev/null
        done
        command -v mstconfig >/dev/null || exit 0
        for vendor in $(grep -s -l -i 0x15b3 /sys/bus/pci/devices/*/vendor); do
          device=${vendor%/vendor}
          [ -e "$device/physfn" ] || mstconfig -d "${device##*/}" q SRIOV_EN NUM_OF_VFS 2>/dev/null |
            sed -n "s/^[[:space:]]*\(SRIOV_EN\|NUM_OF_VFS\)/firmware ${device##*/} \1/p"
        done
        """;

    /// <summary>The query. Its exit code says nothing: cards differ in what they can be asked.</summary>
    public static RunCommand Operation { get; } = new(["/bin/sh", "-c", Script], TimeSpan.FromSeconds(60))
    {
        AcceptedExitCodes = [],
        ChangesHost = false,
        Purpose = "ask the cards for eswitch modes and firmware limits",
    };
}
