using System.Text;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>Writes the settings file that restores a PF at boot: what was asked for, nothing that was only seen.</summary>
internal static class PersistedSettings
{
    /// <summary>The file, in the format that the restore script documents; <c>null</c> = nothing was asked for.</summary>
    public static string? Write(VirtualFunctionsInputs inputs, PciAddress function)
    {
        var lines = new List<string>();
        Add(lines, "link", inputs.LinkUp switch { true => "up", false => "down", null => null });
        Add(lines, "autoprobe", inputs.Autoprobe switch { true => "1", false => "0", null => null });
        Add(lines, "numvfs", inputs.Count?.ToString());
        Add(lines, "mtu", inputs.Mtu?.ToString());
        Add(lines, "driver", inputs.Driver);
        lines.AddRange(
            from wanted in inputs.VirtualFunctions ?? []
            from change in AttributeComparison.Compare(wanted, seen: null, path: "")
            select $"vf {wanted.Index} {string.Join(' ', change.Words)}");
        return lines.Count == 0
            ? null
            : new StringBuilder()
                .Append("# Restored at boot by restore-vfs. Written by the sriov provider for Pulumi; changes are overwritten.\n")
                .Append($"device {function}\n")
                .AppendJoin('\n', lines)
                .Append('\n')
                .ToString();
    }

    private static void Add(List<string> lines, string keyword, string? value)
    {
        if (value is not null)
        {
            lines.Add($"{keyword} {value}");
        }
    }
}
