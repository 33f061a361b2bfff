using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Engine.Configuration;

/// <summary>
/// Changes single entries of a YAML file and leaves every other line as it is, comments included. Only the lines of the
/// entry itself are written anew; a comment at the end of a one-line entry stays.
/// </summary>
/// <remarks>A mapping in flow style (<c>{a: b}</c>) that has to change is written anew in block style.</remarks>
internal sealed class YamlEditor(string text, string path)
{
    private const int Indent = 2;

    /// <summary>The text with the top-level <paramref name="key"/> set.</summary>
    public string Set(string key, ConfigNode value) => Set(YamlFile.ParseMapping(text, path), 0, key, value);

    /// <summary>The text without the top-level <paramref name="key"/>.</summary>
    public string Remove(string key) =>
        FindEntry(YamlFile.ParseMapping(text, path), key) is { } entry ? Splice(FirstLine(entry), LastLine(entry), []) : text;

    /// <summary>The text with <paramref name="key"/> set in the top-level mapping <paramref name="section"/>.</summary>
    public string Set(string section, string key, ConfigNode value)
    {
        var root = YamlFile.ParseMapping(text, path);
        return FindEntry(root, section) is { Value: YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } block }
            ? Set(block, (int)block.Start.Column - 1, key, value)
            : Set(root, 0, section, SectionOf(root, section).With(key, value));
    }

    /// <summary>The text without <paramref name="key"/> in <paramref name="section"/>; an empty section goes too.</summary>
    public string Remove(string section, string key)
    {
        var root = YamlFile.ParseMapping(text, path);
        var values = SectionOf(root, section);
        if (values.Get(key) is null)
        {
            return text;
        }

        return root.Find(section) switch
        {
            _ when values.Entries.Count == 1 => Remove(section),
            YamlMappingNode { Style: not MappingStyle.Flow } block when FindEntry(block, key) is { } entry =>
                Splice(FirstLine(entry), LastLine(entry), []),
            _ => Set(section, values.Without(key)),
        };
    }

    private string Set(YamlMappingNode? mapping, int indent, string key, ConfigNode value)
    {
        if (mapping is { Style: MappingStyle.Flow, Children.Count: > 0 })
        {
            throw new UserErrorException($"{path}:{mapping.Start.Line}: write the file in block style, one key per line");
        }

        var lines = ConfigYaml.Render(key, value, indent).ToList();
        if (FindEntry(mapping, key) is { } entry)
        {
            if (lines.Count == 1 && FirstLine(entry) == LastLine(entry))
            {
                lines[0] += TrailingComment(entry.Value);
            }

            return Splice(FirstLine(entry), LastLine(entry), lines);
        }

        var last = mapping is { Children.Count: > 0 } ? LastLine(mapping.Children.Last()) : Lines().Count;
        return Splice(last + 1, last, lines);
    }

    private static ConfigNode.Map SectionOf(YamlMappingNode? root, string section) =>
        root.Find(section) is YamlMappingNode node && ConfigYaml.Read(node) is ConfigNode.Map map
            ? map
            : ConfigNode.Map.Empty;

    private static KeyValuePair<YamlNode, YamlNode>? FindEntry(YamlMappingNode? mapping, string key) =>
        mapping?.Children.Where(child => child.Key is YamlScalarNode { Value: var name } && name == key)
            .Select(child => (KeyValuePair<YamlNode, YamlNode>?)child).FirstOrDefault();

    private string TrailingComment(YamlNode value)
    {
        var line = Lines()[(int)value.End.Line - 1];
        var rest = line[Math.Min((int)value.End.Column - 1, line.Length)..];
        return rest.TrimStart().StartsWith('#') ? rest : "";
    }

    /// <summary>Replaces the lines from <paramref name="first"/> to <paramref name="last"/>, counted from 1.</summary>
    private string Splice(int first, int last, IReadOnlyList<string> replacement)
    {
        var lines = Lines();
        lines.RemoveRange(first - 1, last - first + 1);
        lines.InsertRange(first - 1, replacement);
        return lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
    }

    private List<string> Lines()
    {
        var lines = text.Split('\n').ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    private static int FirstLine(KeyValuePair<YamlNode, YamlNode> entry) => (int)entry.Key.Start.Line;

    private static int LastLine(KeyValuePair<YamlNode, YamlNode> entry) =>
        Math.Max((int)entry.Key.End.Line, LastLine(entry.Value));

    // The parser ends a block collection where the next token starts, behind blank lines and comments that belong to
    // what follows; so the end of a block is the end of its last leaf.
    private static int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } block => LastLine(block.Children.Last()),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } block => LastLine(block.Children[^1]),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => (int)node.End.Line - (node.End.Column == 1 ? 1 : 0),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" } => 0,
        _ => (int)node.End.Line,
    };
}
