using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>
/// Thins out status lines that differ in a count only ("rebooting, 17 s"): a log shows each once, and again now and
/// then, so that its reader sees that the work goes on.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class StatusThrottle(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // By resource, because those that are worked on at once take turns.
    private readonly Dictionary<Urn, (string Words, DateTimeOffset At)> _shown = [];

    /// <summary>Whether a status is to be shown now.</summary>
    public bool IsDue(Urn resource, string status)
    {
        var words = string.Concat(status.Where(character => !char.IsAsciiDigit(character)));
        var now = time.GetUtcNow();
        if (_shown.TryGetValue(resource, out var last) && last.Words == words && now - last.At < Interval)
        {
            return false;
        }

        _shown[resource] = (words, now);
        return true;
    }
}
