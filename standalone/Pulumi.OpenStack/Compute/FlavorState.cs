namespace Pulumi.OpenStack.Compute;

/// <summary>What is known of a <see cref="Flavor"/> besides its id.</summary>
public sealed class FlavorState : ResourceArgs
{
    [Input("extraSpecs")]
    private InputMap<string>? _extraSpecs;

    /// <inheritdoc cref="FlavorArgs.Description"/>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <inheritdoc cref="FlavorArgs.Disk"/>
    [Input("disk")]
    public Input<int>? Disk { get; set; }

    /// <inheritdoc cref="FlavorArgs.Ephemeral"/>
    [Input("ephemeral")]
    public Input<int>? Ephemeral { get; set; }

    /// <inheritdoc cref="FlavorArgs.ExtraSpecs"/>
    public InputMap<string> ExtraSpecs
    {
        get => _extraSpecs ??= new InputMap<string>();
        set => _extraSpecs = value;
    }

    /// <inheritdoc cref="FlavorArgs.FlavorId"/>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <inheritdoc cref="FlavorArgs.IsPublic"/>
    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    /// <inheritdoc cref="FlavorArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="FlavorArgs.Ram"/>
    [Input("ram")]
    public Input<int>? Ram { get; set; }

    /// <inheritdoc cref="FlavorArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="FlavorArgs.RxTxFactor"/>
    [Input("rxTxFactor")]
    public Input<double>? RxTxFactor { get; set; }

    /// <inheritdoc cref="FlavorArgs.Swap"/>
    [Input("swap")]
    public Input<int>? Swap { get; set; }

    /// <inheritdoc cref="FlavorArgs.Vcpus"/>
    [Input("vcpus")]
    public Input<int>? Vcpus { get; set; }

    /// <summary>Without anything.</summary>
    public static new FlavorState Empty => new();
}
