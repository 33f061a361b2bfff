namespace Bench;

/// <summary>What stands for many measurements: one that is too long for reasons of its own does not count.</summary>
internal static class Medians
{
    /// <summary>The median; of an even number, the upper one.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
