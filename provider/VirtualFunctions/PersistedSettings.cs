using System.Text;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions.Drivers;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions;

/// <summary>The settings file that restores a PF at boot: what was asked for, nothing that was only seen.</summary>
internal static class PersistedSettings
{
    /// <summary>The file, in the format that the restore script documents; <c>null</c> = nothing was asked for.</summary>
    public static string? Write(VirtualFunctionsInputs inputs, PhysicalFunction function)
    {
        var lines = new List<string>();
        Add(lines, "link", inputs.LinkUp switch { true => "up", false => "down", null => null });
        Add(lines, "promisc", inputs.Promiscuous switch { true => "on", false => "off", null => null });
        Add(lines, "eswitch", inputs.EswitchMode is { } mode ? $"{mode.ToString().ToLowerInvariant()} {OrderOf(function)}" : null);
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
                .Append($"device {function.Address}\n")
                .AppendJoin('\n', lines)
                .Append('\n')
                .ToString();
    }

    /// <summary>What was asked for when the file was written; the connection and everything else is <paramref name="others"/>'.</summary>
    public static VirtualFunctionsInputs Read(string text, VirtualFunctionsInputs others)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var values = lines.Where(words => words is [not "vf", _, ..]).ToDictionary(words => words[0], words => words[1]);
        var settings = lines.Where(words => words is ["vf", ..])
            .GroupBy(words => int.Parse(words[1]), words => words[2..])
            .Select(vf => vf.Aggregate(new VirtualFunctionSettings { Index = vf.Key }, ReadSetting))
            .ToList();
        return others with
        {
            LinkUp = values.TryGetValue("link", out var link) ? link == "up" : null,
            Promiscuous = values.TryGetValue("promisc", out var promiscuous) ? promiscuous == "on" : null,
            EswitchMode = values.TryGetValue("eswitch", out var mode) ? Enum.Parse<EswitchMode>(mode, ignoreCase: true) : null,
            Autoprobe = values.TryGetValue("autoprobe", out var autoprobe) ? autoprobe == "1" : null,
            Count = values.TryGetValue("numvfs", out var count) ? int.Parse(count) : null,
            Mtu = values.TryGetValue("mtu", out var mtu) ? int.Parse(mtu) : null,
            Driver = values.GetValueOrDefault("driver"),
            VirtualFunctions = settings.Count == 0 ? null : settings,
        };
    }

    /// <summary>The script knows no drivers: what the table says of this one goes into the file.</summary>
    private static string OrderOf(PhysicalFunction function) => DriverTable.Find(function.Device.Driver).Switchdev switch
    {
        SwitchdevOrder.VfsFirst => "vfs-first",
        SwitchdevOrder.VfsFirstUnbound => "vfs-first-unbound",
        _ => "mode-first",
    };

    private static VirtualFunctionSettings ReadSetting(VirtualFunctionSettings settings, string[] words) => words switch
    {
        ["mac", var mac] => settings with { Mac = mac },
        ["vlan", var vlan, .. var more] => ReadVlan(settings with { Vlan = int.Parse(vlan) }, more),
        ["max_tx_rate", var rate] => settings with { MaxTxRate = int.Parse(rate) },
        ["min_tx_rate", var rate] => settings with { MinTxRate = int.Parse(rate) },
        ["spoofchk", var on] => settings with { SpoofCheck = on == "on" },
        ["state", var state] => settings with { LinkState = Enum.Parse<VfLinkState>(state, ignoreCase: true) },
        ["trust", var on] => settings with { Trust = on == "on" },
        ["query_rss", var on] => settings with { QueryRss = on == "on" },
        _ => throw new FormatException($"'{string.Join(' ', words)}' is no setting of a VF"),
    };

    private static VirtualFunctionSettings ReadVlan(VirtualFunctionSettings settings, string[] words) => words switch
    {
        ["qos", var qos, .. var more] => ReadVlan(settings with { Qos = int.Parse(qos) }, more),
        ["proto", var protocol] => settings with { VlanProtocol = protocol },
        _ => settings,
    };

    private static void Add(List<string> lines, string keyword, string? value)
    {
        if (value is not null)
        {
            lines.Add($"{keyword} {value}");
        }
    }
}
