namespace Bench;

/// <summary>The most memory that processes ever had resident, in megabytes.</summary>
/// <param name="Engine">The process that was started.</param>
/// <param name="Plugin">Its largest plugin; 0 = it had none.</param>
internal sealed record PeakMemory(double Engine, double Plugin)
{
    /// <summary>Of nothing that was watched.</summary>
    public static PeakMemory Unknown { get; } = new(0, 0);
}
