namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>Where a server may run, relative to others.</summary>
public sealed class InstanceSchedulerHintArgs : ResourceArgs
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

    /// <summary>More hints, for filters of the site's own.</summary>
    public InputMap<string> AdditionalProperties
    {
        get => _additionalProperties ??= new InputMap<string>();
        set => _additionalProperties = value;
    }

    /// <summary>Network in which the host's address must be: <c>192.0.2.0/24</c>.</summary>
    [Input("buildNearHostIp")]
    public Input<string>? BuildNearHostIp { get; set; }

    /// <summary>Cells to keep away from.</summary>
    public InputList<string> DifferentCells
    {
        get => _differentCells ??= new InputList<string>();
        set => _differentCells = value;
    }

    /// <summary>Servers whose hosts to keep away from (UUIDs).</summary>
    public InputList<string> DifferentHosts
    {
        get => _differentHosts ??= new InputList<string>();
        set => _differentHosts = value;
    }

    /// <summary>Server group (UUID).</summary>
    [Input("group")]
    public Input<string>? Group { get; set; }

    /// <summary>A condition on the host's figures for nova's JsonFilter.</summary>
    public InputList<string> Queries
    {
        get => _queries ??= new InputList<string>();
        set => _queries = value;
    }

    /// <summary>Servers on one of whose hosts it must run (UUIDs).</summary>
    public InputList<string> SameHosts
    {
        get => _sameHosts ??= new InputList<string>();
        set => _sameHosts = value;
    }

    /// <summary>Cell to run in.</summary>
    [Input("targetCell")]
    public Input<string>? TargetCell { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceSchedulerHintArgs Empty => new();
}
