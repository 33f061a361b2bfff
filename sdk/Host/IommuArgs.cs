namespace Pulumi.Sriov.Host;

/// <summary>What is wanted of a <c>Iommu</c>.</summary>
public sealed class IommuArgs : ResourceArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>
    /// Whether devices of the host itself bypass translation (<c>iommu=pt</c>): less overhead for the host's own
    /// traffic. Left out, the host's setting stays.
    /// </summary>
    [Input("passthrough")]
    public Input<bool>? Passthrough { get; set; }

    /// <summary>Whether the host may be rebooted.</summary>
    [Input("reboot")]
    public Input<Inputs.RebootArgs>? Reboot { get; set; }
}
