using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>The differences that a step is about.</summary>
/// <param name="Keys">The properties that make it a replacement.</param>
/// <param name="Diffs">The top-level properties that differ.</param>
/// <param name="Detailed">The differences by path; <c>null</c> = no detail.</param>
internal sealed record StepDiff(
    IReadOnlyList<string> Keys, IReadOnlyList<string> Diffs, IReadOnlyDictionary<string, PropertyDiff>? Detailed)
{
    /// <summary>No differences.</summary>
    public static StepDiff None { get; } = new([], [], null);

    /// <summary>The differences that a provider found.</summary>
    public static StepDiff From(DiffResult diff) => new(diff.ReplaceKeys, diff.ChangedKeys, diff.Detailed);
}
