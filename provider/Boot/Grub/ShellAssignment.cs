using System.Text.RegularExpressions;

namespace Pulumi.Sriov.Provider.Boot.Grub;

/// <summary>
/// An assignment to a variable on one line of a shell file: <c>GRUB_CMDLINE_LINUX="quiet splash"</c>, with what stands
/// around the value kept, so that changing the value changes nothing else of the line.
/// </summary>
/// <param name="Prefix">Everything before the value's text: indentation, <c>export</c>, name, equals sign, quote.</param>
/// <param name="Name">The variable.</param>
/// <param name="Quote">The quote around the value; empty = a single bare word.</param>
/// <param name="Value">The text between the quotes.</param>
/// <param name="Suffix">Everything after it: quote, comment.</param>
internal sealed partial record ShellAssignment(string Prefix, string Name, string Quote, string Value, string Suffix)
{
    /// <summary>
    /// Whether the value means what it says: no command substitution or escape in it. References to variables are fine.
    /// </summary>
    public bool IsLiteral => !Value.Contains('`', StringComparison.Ordinal)
        && !Value.Contains('\\', StringComparison.Ordinal)
        && !Value.Contains("$(", StringComparison.Ordinal);

    /// <summary>Reads a line; <c>null</c> when it is no assignment of a whole line.</summary>
    public static ShellAssignment? TryParse(string line)
    {
        var match = Pattern().Match(line);
        return match.Success
            ? new ShellAssignment(
                match.Groups["prefix"].Value,
                match.Groups["name"].Value,
                match.Groups["quote"].Value,
                match.Groups["value"].Value,
                match.Groups["suffix"].Value)
            : null;
    }

    /// <summary>The line with another value; a bare word gets quotes when the new value is not one.</summary>
    public string WithValue(string value)
    {
        var needsQuotes = Quote.Length == 0 && value.AsSpan().ContainsAny(" \t");
        return needsQuotes ? $"{Prefix}\"{value}\"{Suffix}" : $"{Prefix}{value}{Suffix}";
    }

    [GeneratedRegex(
        """
        ^(?<prefix>\s*(export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\+?=((?<quote>["'])|(?<quote>)(?!["'])))(?<value>(?<=["'])[^"']*|[^\s"';#]*)(?<suffix>\k<quote>\s*(;?\s*\#.*)?)$
        """,
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
