using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Persistence;

/// <summary>Where everything is kept that brings virtual functions back after a reboot. All of it is ours alone but rc.local.</summary>
internal static class PersistencePaths
{
    public const string Directory = "/etc/pulumi-sriov";
    public const string SettingsDirectory = $"{Directory}/vfs";

    /// <summary>The script that all PFs share.</summary>
    public const string Script = $"{Directory}/restore-vfs";

    /// <summary>The unit that all PFs share; its instances are named by PCI address.</summary>
    public const string UnitTemplate = "/etc/systemd/system/pulumi-sriov-vfs@.service";

    /// <summary>Links here are what <c>systemctl enable</c> makes.</summary>
    public const string WantedUnits = "/etc/systemd/system/multi-user.target.wants";

    /// <summary>Exists exactly while systemd is the running init; source: sd_booted(3).</summary>
    public const string SystemdIsRunning = "/run/systemd/system";

    /// <summary>
    /// rc.local, in the order of preference. The RHEL family has the file in rc.d and a link to it in /etc, which an atomic
    /// write would replace.
    /// </summary>
    public static readonly string[] RcLocal = ["/etc/rc.d/rc.local", "/etc/rc.local"];

    /// <summary>What a PF is restored to.</summary>
    public static string Settings(PciAddress physicalFunction) => $"{SettingsDirectory}/{physicalFunction}";

    /// <summary>The unit that restores a PF.</summary>
    public static string Unit(PciAddress physicalFunction) => $"pulumi-sriov-vfs@{physicalFunction}.service";
}
