using System.Globalization;

namespace Pulumi.Engine.Display;

/// <summary>Sizes for people, in powers of 1000.</summary>
internal static class SizeText
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>For example <c>82 MB</c>, with one decimal below ten.</summary>
    public static string Of(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1000 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit > 0 && value < 10 ? $"{value:0.0}" : $"{value:0}")} {Units[unit]}");
    }
}
