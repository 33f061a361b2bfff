namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// What a card's firmware is set to, from the next start of the host on: the kernel shows what held when it started
/// (<c>sriov_totalvfs</c>), and nothing at all where SR-IOV is off.
/// </summary>
/// <param name="SriovEnabled"><c>SRIOV_EN</c>.</param>
/// <param name="MostVfs"><c>NUM_OF_VFS</c>; <c>null</c> = the firmware has no such setting.</param>
public sealed record FirmwareLimits(bool SriovEnabled, int? MostVfs)
{
    /// <summary>What makes a new setting hold. Most cards read it with the reset of a reboot, all when they get power.</summary>
    public const string Restart = "reboot the host (with its power off for a moment, where a warm reboot does not do)";

    /// <summary>The command that raises the limit.</summary>
    public static string Raise(PciAddress card, int vfs) => $"mstconfig -d {card} set SRIOV_EN=1 NUM_OF_VFS={vfs}";
}
