using System.Globalization;
using System.Text;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Where a value stands inside the properties of a resource: <c>root.list[0]["dotted.key"].*</c>.</summary>
/// <remarks>Source of the notation: pulumi <c>sdk/go/common/resource/property_path.go</c>.</remarks>
internal sealed record PropertyPath(IReadOnlyList<PathSegment> Segments)
{
    /// <summary>The object itself.</summary>
    public static PropertyPath Root { get; } = new([]);

    /// <summary>The top-level property that the path goes through; <c>null</c> for the root and for wildcards.</summary>
    public string? TopLevelKey => Segments is [PathSegment.Key key, ..] ? key.Name : null;

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = new List<PathSegment>();
        var position = 0;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '.' when position + 1 < text.Length:
                    position++;
                    break;
                case '[':
                    segments.Add(ParseBracket(text, ref position));
                    break;
                default:
                    segments.Add(ParseName(text, ref position));
                    break;
            }
        }

        return new PropertyPath(segments);
    }

    /// <summary>The property <paramref name="name"/> below this path.</summary>
    public PropertyPath Key(string name) => new([.. Segments, new PathSegment.Key(name)]);

    /// <summary>The item <paramref name="position"/> below this path.</summary>
    public PropertyPath Index(int position) => new([.. Segments, new PathSegment.Index(position)]);

    /// <summary>Whether <paramref name="other"/> is this path or stands below it.</summary>
    public bool Contains(PropertyPath other) =>
        Segments.Count <= other.Segments.Count
        && Segments.Zip(other.Segments).All(pair => pair.First.Covers(pair.Second));

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            _ = segment switch
            {
                PathSegment.Index index => text.Append(CultureInfo.InvariantCulture, $"[{index.Position}]"),
                PathSegment.Any => text.Append(text.Length == 0 ? "*" : "[*]"),
                PathSegment.Key key when IsPlain(key.Name) => text.Append(text.Length == 0 ? "" : ".").Append(key.Name),
                PathSegment.Key key => text.Append("[\"").Append(key.Name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]"),
                _ => throw new InvalidOperationException($"unknown path segment {segment}"),
            };
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.AsSpan().IndexOfAny('.', '[', '"') < 0;

    private static PathSegment ParseName(string text, ref int position)
    {
        var end = text.AsSpan(position).IndexOfAny('.', '[');
        var name = end < 0 ? text[position..] : text.Substring(position, end);
        position += name.Length;
        return name.Length == 0 || name == "."
            ? throw Malformed(text)
            : name == "*" ? new PathSegment.Any() : new PathSegment.Key(name);
    }

    private static PathSegment ParseBracket(string text, ref int position)
    {
        position++;
        if (position < text.Length && text[position] == '"')
        {
            return ParseQuoted(text, ref position);
        }

        var end = text.IndexOf(']', position);
        if (end < 0)
        {
            throw Malformed(text);
        }

        var inner = text[position..end];
        position = end + 1;
        return inner == "*"
            ? new PathSegment.Any()
            : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? new PathSegment.Index(index)
                : throw Malformed(text);
    }

    private static PathSegment.Key ParseQuoted(string text, ref int position)
    {
        var name = new StringBuilder();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++;
            }

            name.Append(text[position]);
        }

        if (position + 1 >= text.Length || text[position + 1] != ']')
        {
            throw Malformed(text);
        }

        position += 2;
        return new PathSegment.Key(name.ToString());
    }

    private static FormatException Malformed(string text) => new($"'{text}' is not a property path");
}
