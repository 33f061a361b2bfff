using Pulumi.Sriov.Provider.Simulation.FileSystem;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>A systemd unit file: sections of "key=value" lines (systemd.syntax(7)), less continuation lines.</summary>
internal sealed class UnitFile
{
    private readonly List<(string Section, string Key, string Value)> _entries = [];

    private UnitFile()
    {
    }

    public static UnitFile Read(FileTree files, string path)
    {
        var unit = new UnitFile();
        var section = "";
        foreach (var line in files.ReadText(path).Split('\n').Select(line => line.Trim()))
        {
            if (line is ['[', .. var name, ']'])
            {
                section = name;
            }
            else if (line is not ([] or ['#' or ';', ..]) && line.Split('=', 2) is [var key, var value])
            {
                unit._entries.Add((section, key.Trim(), value.Trim()));
            }
        }

        return unit;
    }

    public IEnumerable<string> Values(string section, string key) =>
        _entries.Where(entry => entry.Section == section && entry.Key == key).Select(entry => entry.Value);
}
