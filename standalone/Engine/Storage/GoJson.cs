using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pulumi.Engine.Storage;

/// <summary>Scalars as Go's <c>encoding/json</c> writes them, so that state files compare equal byte for byte.</summary>
internal static class GoJson
{
    /// <summary>Writes a number: shortest digits, without an exponent between 1e-6 and 1e21.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new UserErrorException($"{value} cannot be kept in state: JSON knows finite numbers only");
        }

        var text = FormatNumber(value);
        if (!text.Contains('e', StringComparison.Ordinal) && text != "-0" && decimal.TryParse(text, CultureInfo.InvariantCulture, out var exact))
        {
            writer.WriteNumberValue(exact);
        }
        else
        {
            // Raw values get no line of their own in an indented list, which is why they are the exception.
            writer.WriteRawValue(text, skipInputValidation: true);
        }
    }

    /// <summary>JSON text with the escapes that Go chooses: for HTML and line separators, not for letters and symbols.</summary>
    /// <remarks>Source: Go <c>encoding/json</c>, <c>Marshal</c>.</remarks>
    public static string Respell(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when json[i + 1] == 'u':
                    AppendSpelled(text, (char)ushort.Parse(json.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 5;
                    break;
                case '\\':
                    text.Append(json, i, 2);
                    i++;
                    break;
                default:
                    AppendSpelled(text, json[i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A time in RFC 3339 with as many decimals as it has.</summary>
    public static string FormatTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A finite number as text.</summary>
    public static string FormatNumber(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
        {
            return text;
        }

        if (Math.Abs(value) is >= 1e-6 and < 1e21)
        {
            return decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.############################", CultureInfo.InvariantCulture);
        }

        // .NET pads exponents to two digits, Go does not.
        return $"{text[..exponent]}e{text[exponent + 1]}{text[(exponent + 2)..].TrimStart('0')}";
    }

    private static void AppendSpelled(StringBuilder text, char letter)
    {
        if (letter is < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029')
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }
        else
        {
            text.Append(letter);
        }
    }
}
