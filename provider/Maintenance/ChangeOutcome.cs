namespace Pulumi.Sriov.Provider.Maintenance;

/// <summary>What a change of a host came to.</summary>
/// <param name="Failure">Why not all is as wanted; <c>null</c> = it is.</param>
internal abstract record ChangeOutcome(Exception? Failure)
{
    /// <summary>
    /// What of the host is known to be down at the end although the host answers: "nova-compute does not come up".
    /// <c>null</c> = nothing.
    /// </summary>
    public string? Down { get; init; }
}
