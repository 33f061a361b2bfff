namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="NetworkSegmentArgs"/>
public sealed class NetworkSegmentGetArgs : ResourceArgs
{
    /// <inheritdoc cref="NetworkSegmentArgs.NetworkType"/>
    [Input("networkType")]
    public Input<string>? NetworkType { get; set; }

    /// <inheritdoc cref="NetworkSegmentArgs.PhysicalNetwork"/>
    [Input("physicalNetwork")]
    public Input<string>? PhysicalNetwork { get; set; }

    /// <inheritdoc cref="NetworkSegmentArgs.SegmentationId"/>
    [Input("segmentationId")]
    public Input<int>? SegmentationId { get; set; }

    /// <summary>Without anything.</summary>
    public static new NetworkSegmentGetArgs Empty => new();
}
