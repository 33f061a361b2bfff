using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// A configuration file of an OpenStack service as lines: what is not edited stays byte for byte. Whether it ends with a line
/// break is a property of the file, not of its last line, so that what was added at its end can be taken away again.
/// </summary>
internal sealed class IniDocument
{
    private IniDocument(ImmutableArray<IniLine> lines)
    {
        Lines = lines;
        var reader = IniReader.Read(lines);
        (Sections, Assignments, Fault) = (reader.Sections, reader.Assignments, reader.Fault);
    }

    /// <summary>A file with nothing in it.</summary>
    public static IniDocument Empty { get; } = new([]);

    /// <summary>Its lines, each byte as the character of its number: files are not always UTF-8 throughout.</summary>
    public ImmutableArray<IniLine> Lines { get; }

    /// <summary>Headers in the order of the file; a section may be opened several times.</summary>
    public ImmutableArray<IniSection> Sections { get; }

    /// <summary>Options in the order of the file.</summary>
    public ImmutableArray<IniAssignment> Assignments { get; }

    /// <summary>Why oslo.config refuses the file; <c>null</c> = it does not.</summary>
    public IniFault? Fault { get; }

    public static IniDocument Parse(ReadOnlySpan<byte> content) => new([.. SplitLines(Encoding.Latin1.GetString(content))]);

    public ImmutableArray<byte> ToBytes() =>
        [.. Encoding.Latin1.GetBytes(string.Concat(Lines.Select(line => line.Text + line.Ending)))];

    /// <summary>The lines of an option as they stand in the file, with the line breaks between them.</summary>
    public string TextOf(IniAssignment assignment)
    {
        var lines = Lines.AsSpan(assignment.Line, assignment.Count);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i].Text).Append(i < lines.Length - 1 ? lines[i].Ending : "");
        }

        return text.ToString();
    }

    /// <summary>The option of which the section's header is the nearest above a line; <c>null</c> = it stands before all.</summary>
    public IniSection? SectionAt(int line) => Sections.LastOrDefault(section => section.Line < line);

    /// <summary>Puts lines in before the line at an index.</summary>
    public IniDocument Insert(int at, IEnumerable<string> texts)
    {
        var added = texts.Select(text => new IniLine(text, LineBreak)).ToArray();
        if (added.Length == 0 || at < Lines.Length || Lines is not [.., { Ending: "" }])
        {
            return new IniDocument(Lines.InsertRange(at, added));
        }

        added[^1] = added[^1] with { Ending = "" };
        return new IniDocument([.. WithEnding(Lines, LineBreak), .. added]);
    }

    /// <summary>Takes lines out.</summary>
    public IniDocument Remove(int at, int count)
    {
        var left = Lines.RemoveRange(at, count);
        return new IniDocument(at == left.Length && at > 0 && Lines[^1].Ending.Length == 0 ? WithEnding(left, "") : left);
    }

    /// <summary>Puts text, of one line or several, in the place of an option.</summary>
    public IniDocument Replace(IniAssignment assignment, string text)
    {
        var lines = SplitLines(text).Select(line => line with { Ending = line.Ending.Length == 0 ? LineBreak : line.Ending });
        var replaced = WithEnding([.. lines], Lines[assignment.End - 1].Ending);
        return new IniDocument(Lines.RemoveRange(assignment.Line, assignment.Count).InsertRange(assignment.Line, replaced));
    }

    private string LineBreak => Lines.Select(line => line.Ending).FirstOrDefault(ending => ending.Length > 0) ?? "\n";

    private static ImmutableArray<IniLine> WithEnding(ImmutableArray<IniLine> lines, string ending) =>
        lines.SetItem(lines.Length - 1, lines[^1] with { Ending = ending });

    // Python opens the files with universal line breaks: \n, \r\n and a lone \r.
    private static IEnumerable<IniLine> SplitLines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found : text.Length;
            var next = end == text.Length ? end : text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1;
            yield return new IniLine(text[start..end], text[end..next]);
            start = next;
        }
    }
}
