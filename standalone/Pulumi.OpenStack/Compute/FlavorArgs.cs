namespace Pulumi.OpenStack.Compute;

/// <summary>What is wanted of a <see cref="Flavor"/>.</summary>
public sealed class FlavorArgs : ResourceArgs
{
    [Input("extraSpecs")]
    private InputMap<string>? _extraSpecs;

    /// <summary>Text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Size of the root disk in GiB; 0: that of the image. A change replaces the flavor.</summary>
    [Input("disk", required: true)]
    public Input<int> Disk { get; set; } = null!;

    /// <summary>Size of a second, empty disk in GiB. Default: 0, none. A change replaces the flavor.</summary>
    [Input("ephemeral")]
    public Input<int>? Ephemeral { get; set; }

    /// <summary>
    /// What else the scheduler and the hypervisor must heed: <c>pci_passthrough:alias</c> = <c>vf:1</c>,
    /// <c>hw:mem_page_size</c> = <c>large</c>, <c>hw:cpu_policy</c> = <c>dedicated</c>. Servers that exist keep what
    /// they were started with.
    /// </summary>
    public InputMap<string> ExtraSpecs
    {
        get => _extraSpecs ??= new InputMap<string>();
        set => _extraSpecs = value;
    }

    /// <summary>Id. Default: a UUID that nova chooses. A change replaces the flavor.</summary>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <summary>Whether all projects may use it. Default: <c>false</c>. A change replaces the flavor.</summary>
    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    /// <summary>The name. Default: made from the name in the stack. A change replaces the flavor.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Memory in MiB. A change replaces the flavor.</summary>
    [Input("ram", required: true)]
    public Input<int> Ram { get; set; } = null!;

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the flavor.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>
    /// Share of bandwidth; only some hypervisors of old heed it. Default: 1. A change replaces the flavor.
    /// </summary>
    [Input("rxTxFactor")]
    public Input<double>? RxTxFactor { get; set; }

    /// <summary>Size of a swap disk in MiB. Default: 0, none. A change replaces the flavor.</summary>
    [Input("swap")]
    public Input<int>? Swap { get; set; }

    /// <summary>Virtual processors. A change replaces the flavor.</summary>
    [Input("vcpus", required: true)]
    public Input<int> Vcpus { get; set; } = null!;

    /// <summary>Without anything.</summary>
    public static new FlavorArgs Empty => new();
}
