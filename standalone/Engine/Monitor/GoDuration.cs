using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Engine.Monitor;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>45s</c>, <c>1.5m</c>, <c>250ms</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>The duration in seconds; 0 for empty text.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a duration.</exception>
    public static double ParseSeconds(string text)
    {
        if (text.Length == 0 || text == "0")
        {
            return 0;
        }

        var match = Notation().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is not a duration; write it like 30s, 5m or 1h30m");
        }

        return match.Groups["value"].Captures.Zip(match.Groups["unit"].Captures)
            .Sum(part => double.Parse(part.First.Value, CultureInfo.InvariantCulture) * SecondsIn(part.Second.Value));
    }

    private static double SecondsIn(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" => 1e-6,
        "ns" => 1e-9,
        _ => throw new FormatException($"'{unit}' is not a unit of time"),
    };

    [GeneratedRegex(@"^(?:(?<value>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|µs|ms|s|m|h))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
