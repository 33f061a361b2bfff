namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <see cref="GetFlavor.InvokeAsync"/>.</summary>
public sealed class GetFlavorArgs : InvokeArgs
{
    /// <inheritdoc cref="GetFlavorInvokeArgs.Description"/>
    [Input("description")]
    public string? Description { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Disk"/>
    [Input("disk")]
    public int? Disk { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.FlavorId"/>
    [Input("flavorId")]
    public string? FlavorId { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.IsPublic"/>
    [Input("isPublic")]
    public bool? IsPublic { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.MinDisk"/>
    [Input("minDisk")]
    public int? MinDisk { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.MinRam"/>
    [Input("minRam")]
    public int? MinRam { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Name"/>
    [Input("name")]
    public string? Name { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Ram"/>
    [Input("ram")]
    public int? Ram { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Region"/>
    [Input("region")]
    public string? Region { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.RxTxFactor"/>
    [Input("rxTxFactor")]
    public double? RxTxFactor { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Swap"/>
    [Input("swap")]
    public int? Swap { get; set; }

    /// <inheritdoc cref="GetFlavorInvokeArgs.Vcpus"/>
    [Input("vcpus")]
    public int? Vcpus { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetFlavorArgs Empty => new();
}
