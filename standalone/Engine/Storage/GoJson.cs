using System.Globalization;
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
}
