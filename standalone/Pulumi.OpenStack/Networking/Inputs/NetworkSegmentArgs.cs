namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A physical network that carries a network, and how.</summary>
public sealed class NetworkSegmentArgs : ResourceArgs
{
    /// <summary>
    /// <c>flat</c> (untagged), <c>vlan</c>, <c>vxlan</c>, <c>gre</c>, <c>geneve</c> or <c>local</c>. Virtual functions
    /// can carry <c>flat</c> and <c>vlan</c>.
    /// </summary>
    [Input("networkType")]
    public Input<string>? NetworkType { get; set; }

    /// <summary>Name of the physical network, as neutron and the compute hosts' agents are configured.</summary>
    [Input("physicalNetwork")]
    public Input<string>? PhysicalNetwork { get; set; }

    /// <summary>VLAN id (1 to 4094), or tunnel id; none for <c>flat</c>.</summary>
    [Input("segmentationId")]
    public Input<int>? SegmentationId { get; set; }

    /// <summary>Without anything.</summary>
    public static new NetworkSegmentArgs Empty => new();
}
