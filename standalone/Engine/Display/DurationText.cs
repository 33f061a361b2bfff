namespace Pulumi.Engine.Display;

/// <summary>Durations as people read them.</summary>
internal static class DurationText
{
    /// <summary>Tenths of seconds below ten, then seconds, then minutes and hours: <c>0.4s</c>, <c>34s</c>, <c>2m3s</c>.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 10 } => FormattableString.Invariant($"{duration.TotalSeconds:0.#}s"),
        { TotalMinutes: < 1 } => $"{(int)duration.TotalSeconds}s",
        { TotalHours: < 1 } => $"{duration.Minutes}m{duration.Seconds}s",
        _ => $"{(int)duration.TotalHours}h{duration.Minutes}m{duration.Seconds}s",
    };

    /// <summary>In whole seconds, as the stock CLI prints the duration of a deployment.</summary>
    public static string OfDeployment(TimeSpan duration) => duration < TimeSpan.FromMinutes(1)
        ? $"{(int)Math.Ceiling(duration.TotalSeconds)}s"
        : Of(duration);
}
