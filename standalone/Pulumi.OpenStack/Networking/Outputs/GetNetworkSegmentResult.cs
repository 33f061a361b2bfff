namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A physical network that carries a network.</summary>
[OutputType]
public sealed class GetNetworkSegmentResult
{
    /// <summary>Kind: <c>flat</c>, <c>vlan</c>, …</summary>
    public readonly string NetworkType;

    /// <summary>Name of the physical network.</summary>
    public readonly string PhysicalNetwork;

    /// <summary>VLAN id, or tunnel id; 0 for none.</summary>
    public readonly int SegmentationId;

    [OutputConstructor]
    private GetNetworkSegmentResult(string networkType, string physicalNetwork, int segmentationId)
    {
        NetworkType = networkType;
        PhysicalNetwork = physicalNetwork;
        SegmentationId = segmentationId;
    }
}
