namespace Bench;

/// <summary>What one command cost.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="Memory">Peaks of resident memory.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record Cost(double Seconds, PeakMemory Memory, ProcessorTime Processor);
