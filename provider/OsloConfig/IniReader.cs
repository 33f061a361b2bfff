using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>
/// Finds sections and options in the lines of a file by the rules of oslo.config, which are not those of other INI readers: an
/// indented line continues the option above it, a blank line or a comment ends it, and the value may be quoted as a whole.
/// Source: oslo_config/iniparser.py.
/// </summary>
internal sealed class IniReader
{
    /// <summary>What Python's <c>str.strip</c> takes off, as far as it is ASCII.</summary>
    private static readonly char[] Blanks = [' ', '\t', '\n', '\v', '\f', '\r', '\x1c', '\x1d', '\x1e', '\x1f'];

    /// <summary>A UTF-8 byte order mark, each byte as a character.</summary>
    private const string ByteOrderMark = "\u00ef\u00bb\u00bf";

    private readonly ImmutableArray<IniSection>.Builder _sections = ImmutableArray.CreateBuilder<IniSection>();
    private readonly ImmutableArray<IniAssignment>.Builder _assignments = ImmutableArray.CreateBuilder<IniAssignment>();
    private readonly List<string> _values = [];
    private string? _section;
    private string? _name;
    private int _first;

    public IniFault? Fault { get; private set; }

    public ImmutableArray<IniSection> Sections => _sections.ToImmutable();

    public ImmutableArray<IniAssignment> Assignments => _assignments.ToImmutable();

    public static IniReader Read(ImmutableArray<IniLine> lines)
    {
        var reader = new IniReader();
        for (var i = 0; i < lines.Length; i++)
        {
            reader.ReadLine(lines[i].Text.TrimEnd(Blanks), i);
        }

        reader.EndOption();
        return reader;
    }

    /// <summary>The items of a list option. Source: oslo_config/types.py, List.</summary>
    public static ImmutableArray<string> ListItems(string value) =>
        value.Trim(Blanks).TrimEnd(',') is { Length: > 0 } text ? [.. text.Split(',').Select(item => item.Trim(Blanks))] : [];

    private void ReadLine(string text, int line)
    {
        if (text.Length > 0 && text[0] is ' ' or '\t')
        {
            Continue(text.TrimStart(Blanks), line);
            return;
        }

        EndOption();
        if (text.Length == 0 || text[0] is '#' or ';')
        {
            return;
        }

        if (text[0] == '[')
        {
            StartSection(text, line);
        }
        else
        {
            StartOption(text, line);
        }
    }

    private void Continue(string text, int line)
    {
        if (_name is null)
        {
            Refuse(line, "an indented line that continues no option");
            return;
        }

        _values.Add(text);
    }

    private void StartSection(string text, int line)
    {
        if (text[^1] != ']' || text.Length <= 2)
        {
            Refuse(line, "a section header without a name or without its closing bracket");
            return;
        }

        _section = text[1..^1];
        _sections.Add(new IniSection(_section, line));
    }

    private void StartOption(string text, int line)
    {
        var separator = text.IndexOfAny(['=', ':']);
        var name = separator < 0 ? "" : text[..separator].Trim(Blanks);
        if (line == 0 && text.StartsWith(ByteOrderMark, StringComparison.Ordinal))
        {
            Refuse(line, "a byte order mark, which oslo.config takes for a part of the first line");
        }
        else if (name.Length == 0)
        {
            Refuse(line, "a line that is neither 'name = value' nor a section, a comment or a continuation");
        }
        else if (_section is null)
        {
            Refuse(line, "an option before the first section");
        }
        else
        {
            _name = name;
            _first = line;
            _values.Add(Unquote(text[(separator + 1)..].Trim(Blanks)));
        }
    }

    private void EndOption()
    {
        if (_name is not null)
        {
            var value = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(string.Join('\n', _values)));
            _assignments.Add(new IniAssignment(_section!, _name, value, _first, _values.Count));
        }

        _name = null;
        _values.Clear();
    }

    private void Refuse(int line, string reason) => Fault ??= new IniFault(line + 1, reason);

    private static string Unquote(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value is "\"" or "'" ? "" : value;
}
