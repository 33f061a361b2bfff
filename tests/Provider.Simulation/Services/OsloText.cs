namespace Pulumi.Sriov.Provider.Simulation.Services;

/// <summary>Configuration as oslo.config reads it: sections, options that may be given many times, continued lines.</summary>
internal sealed class OsloText
{
    private readonly List<(string Section, string Option, string Value)> _options = [];

    public OsloText(string text)
    {
        var section = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim() is [] or ['#' or ';', ..])
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]) && _options.Count > 0)
            {
                var (owner, option, value) = _options[^1];
                _options[^1] = (owner, option, $"{value}\n{line.Trim()}");
            }
            else if (line.Trim() is ['[', .. var name, ']'])
            {
                section = name;
            }
            else if (line.Split('=', 2) is [var option, var value])
            {
                _options.Add((section, option.Trim(), value.Trim()));
            }
        }
    }

    /// <summary>The values of an option, in the order in which they stand.</summary>
    public IEnumerable<string> Values(string section, params string[] names) =>
        _options.Where(entry => entry.Section == section && names.Contains(entry.Option)).Select(entry => entry.Value);

    /// <summary>The items of a comma-separated option: of the last one given.</summary>
    public IEnumerable<string> Items(string section, string name) =>
        (Values(section, name).LastOrDefault() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
