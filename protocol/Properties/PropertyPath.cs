using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Pulumi.Protocol.Properties;

/// <summary>Where a value is inside a property map, as in <c>virtualFunctions[0].mac</c> or <c>tags["a.b"]</c>.</summary>
/// <remarks>
/// The syntax is that of pulumi <c>sdk/go/common/resource/property_path.go</c>. As part of a pattern (for instance of
/// <c>ignoreChanges</c>), a step <c>*</c> stands for any step. Inside quotes, <c>\"</c> and <c>\\</c> are a quote and a
/// backslash.
/// </remarks>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The path of the map itself; written as empty text.</summary>
    public static PropertyPath Root { get; } = new([]);

    private PropertyPath(ImmutableArray<PropertyPathSegment> segments) => Segments = segments;

    /// <summary>The steps, from the outside in.</summary>
    public ImmutableArray<PropertyPathSegment> Segments { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    public static PropertyPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a property path.");

    /// <summary>Reads a path; false when it is malformed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PropertyPath? path)
    {
        path = PropertyPathParser.Parse(text) is { } segments ? new PropertyPath(segments) : null;
        return path is not null;
    }

    /// <summary>This path and one step into a map.</summary>
    public PropertyPath Append(string key) => new(Segments.Add(PropertyPathSegment.OfKey(key)));

    /// <summary>This path and one step into a list.</summary>
    public PropertyPath Append(int index) => new(Segments.Add(PropertyPathSegment.OfIndex(index)));

    /// <summary>
    /// The value at this path in <paramref name="properties"/>, or <c>null</c> when there is none. Steps lead through
    /// secrets and known outputs; what is found keeps its own wrapping.
    /// </summary>
    public PropertyValue? Find(PropertyMap properties)
    {
        PropertyValue? value = new PropertyValue.MapValue(properties);
        foreach (var segment in Segments)
        {
            value = value.Unwrap() switch
            {
                PropertyValue.MapValue map when segment.Key is { } key => map.Properties.TryGetValue(key, out var item) ? item : null,
                PropertyValue.ListValue list when segment.Key is null && segment.Index < list.Items.Count => list.Items[segment.Index],
                _ => null,
            };
            if (value is null)
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>Whether <paramref name="other"/> is at this path or beneath it; <c>*</c> in this path matches any step.</summary>
    public bool Contains(PropertyPath other) =>
        Segments.Length <= other.Segments.Length
        && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second));

    /// <summary>The path in the syntax that <see cref="Parse"/> reads.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            if (segment.Key is not { } key)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{segment.Index}]");
            }
            else if (key.Length == 0 || key.AsSpan().ContainsAny(".[]\""))
            {
                text.Append("[\"").Append(key.Replace(@"\", @"\\").Replace("\"", "\\\"")).Append("\"]");
            }
            else
            {
                text.Append(text.Length > 0 ? "." : "").Append(key);
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && Segments.SequenceEqual(other.Segments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
        {
            hash.Add(segment);
        }

        return hash.ToHashCode();
    }
}
