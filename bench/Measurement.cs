namespace Bench;

/// <summary>What the same command cost in several runs: medians, each number by itself.</summary>
/// <param name="Runs">How many.</param>
/// <param name="Median">Seconds from start to end.</param>
/// <param name="Least">Seconds of the shortest run.</param>
/// <param name="Most">Seconds of the longest run.</param>
/// <param name="Memory">Peaks of resident memory.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record Measurement(int Runs, double Median, double Least, double Most, PeakMemory Memory, ProcessorTime Processor)
{
    /// <summary>Of runs, at least one.</summary>
    public static Measurement Of(IReadOnlyCollection<Cost> costs) => new(
        costs.Count,
        Medians.Of(costs.Select(cost => cost.Seconds)),
        costs.Min(cost => cost.Seconds),
        costs.Max(cost => cost.Seconds),
        new PeakMemory(Medians.Of(costs.Select(cost => cost.Memory.Engine)), Medians.Of(costs.Select(cost => cost.Memory.Plugin))),
        ProcessorTime.Median([.. costs.Select(cost => cost.Processor)]));
}
