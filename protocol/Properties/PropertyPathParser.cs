using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Protocol.Properties;

/// <summary>Reads the text form of a path; see <see cref="PropertyPath"/> for the syntax.</summary>
internal static class PropertyPathParser
{
    /// <summary>The steps, or <c>null</c> when <paramref name="text"/> is malformed.</summary>
    public static ImmutableArray<PropertyPathSegment>? Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<PropertyPathSegment>();
        var position = 0;
        while (position < text.Length)
        {
            var segment = text[position] == '['
                ? ReadBracket(text, ref position)
                : ReadName(text, ref position, isFirst: segments.Count == 0);
            if (segment is not { } read)
            {
                return null;
            }

            segments.Add(read);
        }

        return segments.ToImmutable();
    }

    private static PropertyPathSegment? ReadName(string text, ref int position, bool isFirst)
    {
        var hasDot = text[position] == '.';
        if (hasDot == isFirst)
        {
            return null;
        }

        var start = hasDot ? position + 1 : position;
        var length = text.AsSpan(start).IndexOfAny('.', '[');
        position = length < 0 ? text.Length : start + length;
        var name = text[start..position];
        return name.Length == 0 || name.AsSpan().ContainsAny('"', ']') ? null : PropertyPathSegment.OfKey(name);
    }

    private static PropertyPathSegment? ReadBracket(string text, ref int position)
    {
        position++;
        if (position < text.Length && text[position] == '"')
        {
            return ReadQuoted(text, ref position);
        }

        var end = text.IndexOf(']', position);
        if (end < 0)
        {
            return null;
        }

        var inside = text[position..end];
        position = end + 1;
        if (inside == "*")
        {
            return PropertyPathSegment.OfKey(inside);
        }

        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? PropertyPathSegment.OfIndex(index)
            : null;
    }

    private static PropertyPathSegment? ReadQuoted(string text, ref int position)
    {
        var key = new StringBuilder();
        for (var i = position + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    position = i + 2;
                    return i + 1 < text.Length && text[i + 1] == ']' ? PropertyPathSegment.OfKey(key.ToString()) : null;
                case '\\' when i + 1 < text.Length && text[i + 1] is '"' or '\\':
                    i++;
                    key.Append(text[i]);
                    break;
                default:
                    key.Append(text[i]);
                    break;
            }
        }

        return null;
    }
}
