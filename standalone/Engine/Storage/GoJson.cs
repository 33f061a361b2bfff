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

        writer.WriteRawValue(FormatNumber(value), skipInputValidation: true);
    }

    /// <summary>A time in RFC 3339 with as many decimals as it has.</summary>
    public static string FormatTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    internal static string FormatNumber(double value)
    {
        var shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        var roundtrip = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(shortest.AsSpan(shortest.IndexOf('E', StringComparison.Ordinal) + 1), provider: CultureInfo.InvariantCulture);
        var split = roundtrip.IndexOf('E', StringComparison.Ordinal);
        if (value == 0 || exponent is >= -6 and < 21)
        {
            return split < 0 ? roundtrip : decimal.Parse(roundtrip, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.############################", CultureInfo.InvariantCulture);
        }

        // .NET pads exponents to two digits, Go does not.
        var sign = roundtrip[split + 1];
        return $"{roundtrip[..split]}e{sign}{roundtrip[(split + 2)..].TrimStart('0')}";
    }
}
