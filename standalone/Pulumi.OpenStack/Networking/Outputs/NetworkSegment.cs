namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.NetworkSegmentArgs"/>
[OutputType]
public sealed class NetworkSegment
{
    /// <inheritdoc cref="Inputs.NetworkSegmentArgs.NetworkType"/>
    public readonly string? NetworkType;

    /// <inheritdoc cref="Inputs.NetworkSegmentArgs.PhysicalNetwork"/>
    public readonly string? PhysicalNetwork;

    /// <inheritdoc cref="Inputs.NetworkSegmentArgs.SegmentationId"/>
    public readonly int? SegmentationId;

    [OutputConstructor]
    private NetworkSegment(string? networkType, string? physicalNetwork, int? segmentationId)
    {
        NetworkType = networkType;
        PhysicalNetwork = physicalNetwork;
        SegmentationId = segmentationId;
    }
}
