using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>The counts of a summary as people read them: the halves of a replacement are not counted beside it.</summary>
internal sealed class ChangeCounts(EngineEvent.Summary summary)
{
    /// <summary>How many resources have each operation that changes something.</summary>
    public IReadOnlyList<KeyValuePair<StepOperation, int>> Changes { get; } =
    [
        .. summary.ResourceChanges
            .Where(pair => pair.Value > 0 && pair.Key is not
                (StepOperation.Same or StepOperation.CreateReplacement or StepOperation.DeleteReplaced or StepOperation.RemovePendingReplace))
            .OrderBy(pair => pair.Key),
    ];

    /// <summary>How many resources do not change.</summary>
    public int Same { get; } = summary.ResourceChanges.GetValueOrDefault(StepOperation.Same);
}
