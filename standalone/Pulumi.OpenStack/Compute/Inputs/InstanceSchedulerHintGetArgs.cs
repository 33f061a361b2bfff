namespace Pulumi.OpenStack.Compute.Inputs;

/// <inheritdoc cref="InstanceSchedulerHintArgs"/>
public sealed class InstanceSchedulerHintGetArgs : ResourceArgs
{
    [Input("additionalProperties")]
    private InputMap<string>? _additionalProperties;

    [Input("differentCells")]
    private InputList<string>? _differentCells;

    [Input("differentHosts")]
    private InputList<string>? _differentHosts;

    [Input("queries")]
    private InputList<string>? _queries;

    [Input("sameHosts")]
    private InputList<string>? _sameHosts;

    /// <inheritdoc cref="InstanceSchedulerHintArgs.AdditionalProperties"/>
    public InputMap<string> AdditionalProperties
    {
        get => _additionalProperties ??= new InputMap<string>();
        set => _additionalProperties = value;
    }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.BuildNearHostIp"/>
    [Input("buildNearHostIp")]
    public Input<string>? BuildNearHostIp { get; set; }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.DifferentCells"/>
    public InputList<string> DifferentCells
    {
        get => _differentCells ??= new InputList<string>();
        set => _differentCells = value;
    }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.DifferentHosts"/>
    public InputList<string> DifferentHosts
    {
        get => _differentHosts ??= new InputList<string>();
        set => _differentHosts = value;
    }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.Group"/>
    [Input("group")]
    public Input<string>? Group { get; set; }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.Queries"/>
    public InputList<string> Queries
    {
        get => _queries ??= new InputList<string>();
        set => _queries = value;
    }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.SameHosts"/>
    public InputList<string> SameHosts
    {
        get => _sameHosts ??= new InputList<string>();
        set => _sameHosts = value;
    }

    /// <inheritdoc cref="InstanceSchedulerHintArgs.TargetCell"/>
    [Input("targetCell")]
    public Input<string>? TargetCell { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceSchedulerHintGetArgs Empty => new();
}
