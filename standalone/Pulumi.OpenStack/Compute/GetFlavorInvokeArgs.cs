namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <c>GetFlavor.Invoke</c>: what is known of the one looked for.</summary>
public sealed class GetFlavorInvokeArgs : InvokeArgs
{
    /// <summary>Its text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Exact size of the root disk in GiB.</summary>
    [Input("disk")]
    public Input<int>? Disk { get; set; }

    /// <summary>Its id.</summary>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <summary>Whether all projects may use it.</summary>
    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    /// <summary>Smallest root disk wanted, in GiB.</summary>
    [Input("minDisk")]
    public Input<int>? MinDisk { get; set; }

    /// <summary>Least memory wanted, in MiB.</summary>
    [Input("minRam")]
    public Input<int>? MinRam { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Exact memory in MiB.</summary>
    [Input("ram")]
    public Input<int>? Ram { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Share of bandwidth.</summary>
    [Input("rxTxFactor")]
    public Input<double>? RxTxFactor { get; set; }

    /// <summary>Exact size of the swap disk in MiB.</summary>
    [Input("swap")]
    public Input<int>? Swap { get; set; }

    /// <summary>Exact number of virtual processors.</summary>
    [Input("vcpus")]
    public Input<int>? Vcpus { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetFlavorInvokeArgs Empty => new();
}
