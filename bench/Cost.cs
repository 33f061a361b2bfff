namespace Bench;

/// <summary>What one command cost.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="Memory">Peaks of resident memory.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record Cost(double Seconds, PeakMemory Memory, ProcessorTime Processor)
{
    /// <summary>The median of several runs, each number by itself.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) => new(
        Medians.Of(costs.Select(cost => cost.Seconds)),
        new PeakMemory(
            Medians.Of(costs.Select(cost => cost.Memory.Engine)), Medians.Of(costs.Select(cost => cost.Memory.Plugin))),
        ProcessorTime.Median([.. costs.Select(cost => cost.Processor)]));
}
