using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Asks the cards' own tools what sysfs does not tell: the mode of the switch in the card, and what Mellanox firmware
/// allows. Done by a shell on the host because which cards to ask is only known there; a host without such cards, or without
/// the tools, answers nothing.
/// </summary>
internal static class CardQuery
{
    /// <summary>Prints <c>devlink</c>'s line of each physical function with an eswitch: <c>pci/ADDRESS: mode MODE …</c>.</summary>
    public const string EswitchScript =
        """
        devlink dev show 2>/dev/null | while read -r handle more; do
          handle=${handle%:}
          [ -e "/sys/bus/pci/devices/${handle#pci/}/sriov_totalvfs" ] && devlink dev eswitch show "$handle" 2>/dev/null
        done
        """;

    /// <summary>Prints mstconfig's lines of each Mellanox function that is no VF, each after <c>firmware ADDRESS</c>.</summary>
    public const string FirmwareScript =
        """
        command -v mstconfig >/dev/null || exit 0
        for vendor in $(grep -s -l -i 0x15b3 /sys/bus/pci/devices/*/vendor); do
          device=${vendor%/vendor}
          [ -e "$device/physfn" ] || mstconfig -d "${device##*/}" q SRIOV_EN NUM_OF_VFS 2>/dev/null |
            sed -n "s/^[[:space:]]*\(SRIOV_EN\|NUM_OF_VFS\)/firmware ${device##*/} \1/p"
        done
        """;

    /// <summary>Asks for the modes.</summary>
    public static RunCommand Eswitches { get; } = Ask(EswitchScript, "ask the cards for eswitch modes");

    /// <summary>Asks for the limits. mstconfig takes about a second for each function, so only looks that need them have it.</summary>
    public static RunCommand Firmware { get; } = Ask(FirmwareScript, "ask the cards for firmware limits");

    // The exit code says nothing: cards differ in what they can be asked.
    private static RunCommand Ask(string script, string purpose) => new(["/bin/sh", "-c", script], TimeSpan.FromSeconds(60))
    {
        AcceptedExitCodes = [],
        ChangesHost = false,
        Purpose = purpose,
    };
}
