using System.Globalization;

namespace Pulumi.Protocol.Grpc.Internal;

/// <summary>
/// The <c>grpc-timeout</c> header: at most eight digits and a unit. Source: gRPC <c>doc/PROTOCOL-HTTP2.md</c>.
/// </summary>
internal static class GrpcTimeout
{
    /// <summary>The longest time that a timer can wait, in .NET; anything longer is as good as no deadline.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private const int MaxDigits = 8;
    private const long MaxValue = 99_999_999;

    // Finest first, so that formatting keeps as much precision as eight digits can hold.
    private static readonly (char Name, double Ticks)[] Units =
    [
        ('n', 0.01),
        ('u', TimeSpan.TicksPerMicrosecond),
        ('m', TimeSpan.TicksPerMillisecond),
        ('S', TimeSpan.TicksPerSecond),
        ('M', TimeSpan.TicksPerMinute),
        ('H', TimeSpan.TicksPerHour),
    ];

    /// <summary>Rounds up to the finest unit that fits; a time already over is sent as the shortest possible.</summary>
    public static string Format(TimeSpan timeout)
    {
        foreach (var (name, ticks) in Units)
        {
            var value = Math.Ceiling(timeout.Ticks / ticks);
            if (value <= MaxValue)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Max(value, 1)}{name}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{MaxValue}H");
    }

    public static bool TryParse(string text, out TimeSpan timeout)
    {
        timeout = default;
        if (text.Length is < 2 or > MaxDigits + 1
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        foreach (var (name, ticks) in Units)
        {
            if (name == text[^1])
            {
                var total = value * ticks;
                timeout = total >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)Math.Ceiling(total));
                return true;
            }
        }

        return false;
    }
}
