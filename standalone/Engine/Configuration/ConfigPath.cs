using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Engine.Configuration;

/// <summary>
/// A path into a structured configuration value, as <c>--path</c> takes it: <c>hosts[0].name</c> or
/// <c>labels["a.b"]</c>. The first segment is the configuration key itself.
/// </summary>
/// <remarks>Source of the grammar: pulumi <c>sdk/go/common/resource/property_path.go</c>.</remarks>
internal sealed record ConfigPath(ImmutableArray<ConfigPath.Segment> Segments)
{
    /// <summary>One step: a name, or an index into a list.</summary>
    internal readonly record struct Segment(string? Name, int Index)
    {
        /// <inheritdoc/>
        public override string ToString() => Name ?? $"[{Index}]";
    }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <exception cref="UserErrorException">It is not a path.</exception>
    public static ConfigPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        for (var position = 0; position < text.Length;)
        {
            if (text[position] == '[')
            {
                segments.Add(ReadBracket(text, ref position));
            }
            else
            {
                position += text[position] == '.' && position > 0 ? 1 : 0;
                var end = text.AsSpan(position).IndexOfAny('.', '[');
                var name = end < 0 ? text[position..] : text.Substring(position, end);
                segments.Add(name.Length > 0 ? new(name, -1) : throw Malformed(text));
                position += name.Length;
            }
        }

        return segments is [{ Name: not null }, ..] ? new(segments.ToImmutable()) : throw Malformed(text);
    }

    /// <summary>The value at this path below the first segment, or <c>null</c>.</summary>
    public ConfigNode? Get(ConfigNode? root) => Segments.Skip(1).Aggregate(root, (node, segment) => (node, segment) switch
    {
        (ConfigNode.Map map, { Name: { } name }) => map.Get(name),
        (ConfigNode.List list, { Name: null, Index: var index }) when index < list.Items.Count => list.Items[index],
        _ => null,
    });

    /// <summary>The tree with <paramref name="value"/> at this path; missing maps and lists come into being.</summary>
    /// <exception cref="UserErrorException">The path runs through a value that is of another shape.</exception>
    public ConfigNode Set(ConfigNode? root, ConfigNode value) => Set(root, 1, value);

    /// <summary>The tree without the value at this path; <c>null</c> when nothing is left.</summary>
    public ConfigNode? Remove(ConfigNode? root) => Remove(root, 1);

    private ConfigNode Set(ConfigNode? node, int depth, ConfigNode value)
    {
        if (depth == Segments.Length)
        {
            return value;
        }

        var segment = Segments[depth];
        return (node, segment) switch
        {
            (null or ConfigNode.Map, { Name: { } name }) when (node ?? ConfigNode.Map.Empty) is ConfigNode.Map map =>
                map.With(name, Set(map.Get(name), depth + 1, value)),
            (null or ConfigNode.List, { Name: null, Index: var index }) =>
                SetItem((node as ConfigNode.List)?.Items ?? [], index, depth, value),
            _ => throw new UserErrorException(
                $"{this}: {segment} does not fit the value that is there; remove it with `config rm --path` first"),
        };
    }

    private ConfigNode.List SetItem(ImmutableList<ConfigNode> items, int index, int depth, ConfigNode value)
    {
        if (index > items.Count)
        {
            throw new UserErrorException($"{this}: the list has {items.Count} items, so the next index is [{items.Count}]");
        }

        return new(index == items.Count
            ? items.Add(Set(null, depth + 1, value))
            : items.SetItem(index, Set(items[index], depth + 1, value)));
    }

    private ConfigNode? Remove(ConfigNode? node, int depth)
    {
        if (depth == Segments.Length)
        {
            return null;
        }

        switch (node, Segments[depth])
        {
            case (ConfigNode.Map map, { Name: { } name }) when map.Get(name) is { } child:
                return Remove(child, depth + 1) is { } rest ? map.With(name, rest) : map.Without(name);
            case (ConfigNode.List list, { Name: null, Index: var index }) when index < list.Items.Count:
                return Remove(list.Items[index], depth + 1) is { } item
                    ? new ConfigNode.List(list.Items.SetItem(index, item))
                    : new ConfigNode.List(list.Items.RemoveAt(index));
            default:
                return node;
        }
    }

    private static Segment ReadBracket(string text, ref int position)
    {
        var inner = position + 1;
        if (inner < text.Length && text[inner] == '"')
        {
            var name = new StringBuilder();
            for (inner++; inner < text.Length && text[inner] != '"'; inner++)
            {
                inner += text[inner] == '\\' && inner + 1 < text.Length ? 1 : 0;
                name.Append(text[inner]);
            }

            position = inner + 2;
            return position <= text.Length && text[inner + 1] == ']' ? new(name.ToString(), -1) : throw Malformed(text);
        }

        var end = text.IndexOf(']', inner);
        if (end < 0 || !int.TryParse(text.AsSpan(inner, end - inner), NumberStyles.None, null, out var index))
        {
            throw Malformed(text);
        }

        position = end + 1;
        return new(null, index);
    }

    private static UserErrorException Malformed(string text) =>
        new($"{text} is not a property path: write for example hosts[0].name or labels[\"a.b\"]");

    /// <inheritdoc/>
    public override string ToString() => string.Concat(
        Segments.Select((segment, i) => i > 0 && segment.Name is not null ? $".{segment}" : segment.ToString()));
}
