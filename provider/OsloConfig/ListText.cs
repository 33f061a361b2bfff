using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// Edits the items of a list in the text of its option, which may be quoted or go over several lines; what is not edited
/// keeps its layout.
/// </summary>
internal static class ListText
{
    public static string Append(string text, ImmutableArray<string> items)
    {
        var (head, list, tail) = Split(text);
        var separator = list.Contains(", ", StringComparison.Ordinal) ? ", " : ",";
        var kept = list.TrimEnd().TrimEnd(',');
        var added = string.Join(separator, items);
        var gap = kept.Length == 0 && head[^1] is '=' or ':' ? " " : "";
        return head + gap + (kept.Length == 0 ? added : kept + separator + added) + tail;
    }

    public static string Remove(string text, ImmutableArray<string> items)
    {
        var (head, list, tail) = Split(text);
        var kept = list.Split(',').Where(item => !items.Contains(item.Trim())).ToList();
        if (kept.Count > 0 && list.Split(',')[0] != kept[0])
        {
            // The blanks before an item belong to its place in the list.
            kept[0] = kept[0].TrimStart();
        }

        return head + string.Join(',', kept) + tail;
    }

    /// <summary>The option's name up to its value, the items, and what closes them.</summary>
    private static (string Head, string List, string Tail) Split(string text)
    {
        var start = text.IndexOfAny(['=', ':']) + 1;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = text.TrimEnd().Length;
        var isQuoted = end - start >= 2 && text[start] is '"' or '\'' && text[end - 1] == text[start] && !text.Contains('\n');
        return isQuoted
            ? (text[..(start + 1)], text[(start + 1)..(end - 1)], text[(end - 1)..])
            : (text[..start], text[start..Math.Max(start, end)], text[Math.Max(start, end)..]);
    }
}
