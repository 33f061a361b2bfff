namespace Pulumi.Engine;

/// <summary>How long ago something was, in the largest unit that fits.</summary>
internal static class RelativeTime
{
    /// <summary>For example <c>3 minutes ago</c>; below a second <c>now</c>.</summary>
    public static string Of(TimeSpan ago) => ago switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } => Of((int)ago.TotalSeconds, "second"),
        { TotalHours: < 1 } => Of((int)ago.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Of((int)ago.TotalHours, "hour"),
        { TotalDays: < 7 } => Of((int)ago.TotalDays, "day"),
        { TotalDays: < 30 } => Of((int)ago.TotalDays / 7, "week"),
        { TotalDays: < 365 } => Of((int)ago.TotalDays / 30, "month"),
        _ => Of((int)ago.TotalDays / 365, "year"),
    };

    private static string Of(int count, string unit) => $"{count} {unit}{(count == 1 ? "" : "s")} ago";
}
