using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <see cref="Platform.PlatformScript"/> prints.</summary>
internal static partial class LookAtPlatformScript
{
    private static readonly ImmutableArray<string> Globs =
    [
        "/etc/rc.d/rc.local", "/etc/rc.local", "/etc/udev/rules.d/*.rules", "/etc/systemd/system/*.service", "/etc/systemd/network/*.link",
        "/etc/netplan/*.yaml", "/etc/NetworkManager/system-connections/*", "/etc/sysconfig/network-scripts/ifcfg-*",
        "/etc/network/interfaces", "/etc/network/interfaces.d/*", "/etc/sysfs.conf", "/etc/sysfs.d/*.conf", "/etc/modprobe.d/*.conf",
        "/etc/cron.d/*", "/var/lib/os-net-config/sriov_config.yaml",
    ];

    public static CommandResult Run(SimulatedMachine machine, ImmutableArray<string> arguments)
    {
        var output = new StringBuilder();
        foreach (var path in Globs.SelectMany(machine.Files.Match).Where(path => machine.Files.FindEntry(path) is RegularFile))
        {
            var lines = machine.Files.ReadText(path).Split('\n');
            if (lines.Any(Setting().IsMatch))
            {
                output.AppendJoin("", lines.Select((text, i) => (Text: text, Number: i + 1))
                    .Where(line => Setting().IsMatch(line.Text) || Context().IsMatch(line.Text))
                    .Select(line => $"{path}:{line.Number}:{line.Text}\n"));
            }
        }

        AddDisks(machine.Files, output);
        foreach (var path in machine.Files.Match("/sys/bus/pci/devices/*/sriov_totalvfs").Select(path => Path.GetDirectoryName(path)!))
        {
            output.AppendJoin("", machine.Files.ReadText($"{path}/resource").Split('\n')[7..13]
                .Select((region, i) => $"bar {Path.GetFileName(path)} {i} {region}\n"));
        }

        return ProgramTable.Success(output.Append($"interrupts {machine.InterruptsInUse}\n").ToString());
    }

    private static void AddDisks(FileTree files, StringBuilder output)
    {
        foreach (var mount in new[] { "/", "/boot", "/etc" }.Where(mount => mount == "/" || files.ReadOnlyMounts.Contains(mount)))
        {
            output.Append($"mount /dev/vda1 {mount} ext4 {(files.ReadOnlyMounts.Contains(mount) ? "ro" : "rw")},relatime 0 0\n");
        }

        output.Append($"disk /dev/vda1 10218772 1201992 {(files.FreeBytes ?? 8L << 30) / 1024} 13% /\n");
    }

    [GeneratedRegex(@"sriov_numvfs|SR-IOVVirtualFunctions|virtual-function-count|total-vfs|SRIOV_TOTAL_VFS|max_vfs|numvfs|^\[sriov\]$")]
    private static partial Regex Setting();

    [GeneratedRegex(
        "^(interface-name|mac-address|DEVICE|HWADDR|OriginalName|Path|MACAddress|PermanentMACAddress)="
        + "|^[ -]*[A-Za-z0-9_.-]+: *$|^[ -]*(name|macaddress|device|type): *[^ ]+ *$")]
    private static partial Regex Context();
}
