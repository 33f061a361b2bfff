using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Provider.Platform;

/// <summary>Finds the lines that set a number of virtual functions, and the device that each is about.</summary>
internal static partial class NumberOwnerReader
{
    private const string EmptyProfile = "[sriov]";

    private static readonly ImmutableArray<(string Start, string Mechanism)> Mechanisms =
    [
        ("/etc/rc", "rc.local"),
        ("/etc/udev/", "udev rule"),
        ("/etc/systemd/system/", "systemd unit"),
        ("/etc/systemd/network/", "systemd .link"),
        ("/etc/netplan/", "netplan"),
        ("/etc/NetworkManager/", NumberOwner.NetworkManagerProfile),
        ("/etc/sysconfig/network-scripts/", NumberOwner.NetworkManagerProfile),
        ("/etc/network/", "ifupdown"),
        ("/etc/sysfs", "sysfsutils"),
        ("/etc/modprobe.d/", "module option"),
        ("/etc/cron.d/", "cron"),
        ("/var/lib/os-net-config/", "os-net-config"),
    ];

    /// <param name="lines">What grep prints: <c>PATH:LINE:TEXT</c>.</param>
    public static ImmutableArray<NumberOwner> Read(IEnumerable<string> lines) =>
    [
        .. lines.Select(line => FoundLine().Match(line))
            .Where(match => match.Success)
            .Select(match => new Line(
                match.Groups["path"].Value,
                int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture),
                match.Groups["text"].Value))
            .GroupBy(line => line.Path)
            .SelectMany(file => ReadFile([.. file])),
    ];

    private static IEnumerable<NumberOwner> ReadFile(ImmutableArray<Line> lines)
    {
        var mechanism = Mechanisms.FirstOrDefault(known => lines[0].Path.StartsWith(known.Start, StringComparison.Ordinal)).Mechanism ?? "file";
        var settings = lines.Select((line, position) => (Line: line, Position: position))
            .Where(entry => Setting().IsMatch(entry.Line.Text) && !entry.Line.Text.TrimStart().StartsWith('#'))
            .ToList();

        // A profile with this section and no number in it stands for 0 (nm-settings-nmcli(5), sriov).
        if (settings.Exists(entry => entry.Line.Text != EmptyProfile))
        {
            settings.RemoveAll(entry => entry.Line.Text == EmptyProfile);
        }

        return settings.Select(entry => new NumberOwner(
            mechanism, entry.Line.Path, entry.Line.Number, entry.Line.Text.Trim(), Context(mechanism, lines, entry.Position)));
    }

    private static string Context(string mechanism, ImmutableArray<Line> lines, int position) => mechanism switch
    {
        // Files about one device each.
        NumberOwner.NetworkManagerProfile or "systemd .link" => string.Join('\n', lines.Select(line => line.Text)),
        "netplan" or "os-net-config" => string.Join('\n', YamlBlock(lines, position).Select(line => line.Text)),
        _ => lines[position].Text,
    };

    /// <summary>The mapping that a line is in, with the key that it is the value of.</summary>
    private static IEnumerable<Line> YamlBlock(ImmutableArray<Line> lines, int position)
    {
        var indent = lines[position].Indent;
        var start = position;
        while (start > 0 && lines[start].Indent >= indent && !(start < position && lines[start].IsItem))
        {
            start--;
        }

        return lines.Skip(start).TakeWhile((line, i) => i == 0 || (line.Indent >= indent && !line.IsItem) || start + i == position);
    }

    [GeneratedRegex("^(?<path>/.*?):(?<number>[0-9]+):(?<text>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FoundLine();

    [GeneratedRegex("sriov_numvfs|SR-IOVVirtualFunctions|virtual-function-count|total-vfs|SRIOV_TOTAL_VFS|max_vfs|numvfs|^\\[sriov\\]$")]
    private static partial Regex Setting();

    private sealed record Line(string Path, int Number, string Text)
    {
        /// <summary>Where the key starts: the dash of a list item counts as indentation.</summary>
        public int Indent => Text.Length - Text.TrimStart(' ', '-').Length;

        public bool IsItem => Text.TrimStart().StartsWith("- ", StringComparison.Ordinal);
    }
}
