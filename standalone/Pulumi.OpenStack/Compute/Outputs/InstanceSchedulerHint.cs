using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute.Outputs;

/// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs"/>
[OutputType]
public sealed class InstanceSchedulerHint
{
    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.AdditionalProperties"/>
    public readonly ImmutableDictionary<string, string>? AdditionalProperties;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.BuildNearHostIp"/>
    public readonly string? BuildNearHostIp;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.DifferentCells"/>
    public readonly ImmutableArray<string> DifferentCells;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.DifferentHosts"/>
    public readonly ImmutableArray<string> DifferentHosts;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.Group"/>
    public readonly string? Group;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.Queries"/>
    public readonly ImmutableArray<string> Queries;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.SameHosts"/>
    public readonly ImmutableArray<string> SameHosts;

    /// <inheritdoc cref="Inputs.InstanceSchedulerHintArgs.TargetCell"/>
    public readonly string? TargetCell;

    [OutputConstructor]
    private InstanceSchedulerHint(
        ImmutableDictionary<string, string>? additionalProperties,
        string? buildNearHostIp,
        ImmutableArray<string> differentCells,
        ImmutableArray<string> differentHosts,
        string? group,
        ImmutableArray<string> queries,
        ImmutableArray<string> sameHosts,
        string? targetCell)
    {
        AdditionalProperties = additionalProperties;
        BuildNearHostIp = buildNearHostIp;
        DifferentCells = differentCells;
        DifferentHosts = differentHosts;
        Group = group;
        Queries = queries;
        SameHosts = sameHosts;
        TargetCell = targetCell;
    }
}
