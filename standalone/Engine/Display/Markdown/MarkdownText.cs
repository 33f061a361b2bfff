using System.Text.RegularExpressions;

namespace Pulumi.Engine.Display.Markdown;

/// <summary>Texts as Markdown of GitHub's flavour, in which nothing that they hold is taken for markup.</summary>
/// <remarks>Source of the rules: GitHub Flavored Markdown, code spans, tables and fenced code.</remarks>
internal static partial class MarkdownText
{
    /// <summary>As code within a line.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        var fence = new string('`', LongestRun(line) + 1);

        // A backtick at an end would run into the fence.
        var pad = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>As ordinary text within a line.</summary>
    public static string Plain(string text) => Markup().Replace(OneLine(text), @"\$0").Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>A row of a table, from cells that are Markdown already. A table is cut at bars even within code.</summary>
    public static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    /// <summary>Several lines as they are, in <paramref name="language"/>.</summary>
    public static string Block(string language, IReadOnlyCollection<string> lines)
    {
        var fence = new string('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));
        return $"{fence}{language}\n{string.Concat(lines.Select(line => line + "\n"))}{fence}";
    }

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);

    private static string OneLine(string text) => LineEnd().Replace(text.Trim(), " ");

    private static int LongestRun(string text) => Backticks().Matches(text).Select(match => match.Length).DefaultIfEmpty().Max();

    [GeneratedRegex(@"[\\`*_\[\]~#!]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnd();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
