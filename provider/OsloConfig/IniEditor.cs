namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// Adds and removes options. Several resources may write into one section, and they go in any order; so a section that had to
/// be added says so in a comment of its own, and goes with the last option in it, whoever removes that.
/// </summary>
internal static class IniEditor
{
    /// <summary>Stands above a section that was added.</summary>
    public const string SectionMark = "# Section added by pulumi-resource-sriov; it goes with its last option.";

    /// <summary>Adds lines that set an option: after those that set it already, else at the top of its section.</summary>
    public static IniDocument Add(IniDocument document, OptionName option, IEnumerable<string> lines)
    {
        if (document.Assignments.LastOrDefault(option.IsSetBy) is { } last)
        {
            return document.Insert(last.End, lines);
        }

        if (document.Sections.FirstOrDefault(section => OptionName.IsSameSection(section.Name, option.Section)) is { } section)
        {
            return document.Insert(section.Line + 1, lines);
        }

        IEnumerable<string> blank = document.Lines.IsEmpty ? [] : [""];
        return document.Insert(document.Lines.Length, [.. blank, SectionMark, $"[{option.Section}]", .. lines]);
    }

    /// <summary>Removes an option, and its section if that was added and is empty now.</summary>
    public static IniDocument Remove(IniDocument document, IniAssignment assignment)
    {
        var left = document.Remove(assignment.Line, assignment.Count);
        return left.SectionAt(assignment.Line) is { } section && IsAddedAndEmpty(left, section) ? RemoveHeader(left, section) : left;
    }

    private static bool IsAddedAndEmpty(IniDocument document, IniSection section)
    {
        var end = document.Sections.FirstOrDefault(next => next.Line > section.Line)?.Line ?? document.Lines.Length;
        return section.Line > 0
            && document.Lines[section.Line - 1].Text == SectionMark
            && !document.Assignments.Any(option => option.Line > section.Line && option.Line < end);
    }

    private static IniDocument RemoveHeader(IniDocument document, IniSection section)
    {
        var mark = section.Line - 1;
        var first = mark > 0 && document.Lines[mark - 1].Text.Length == 0 ? mark - 1 : mark;
        return document.Remove(first, section.Line + 1 - first);
    }
}
