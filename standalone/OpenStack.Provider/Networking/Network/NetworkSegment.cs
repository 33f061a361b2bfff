using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Network;

/// <summary>How a network is carried by the physical ones (neutron's <c>provider</c> and <c>multi-provider</c> extensions).</summary>
internal sealed record NetworkSegment
{
    [Property("`flat`, `vlan`, `vxlan`, `gre`, `geneve` or `local`. SR-IOV ports need `flat` or `vlan`.", Computed = true)]
    public string? NetworkType { get; init; }

    [Property("The physical network, by its name in neutron's configuration.", Computed = true)]
    public string? PhysicalNetwork { get; init; }

    [Property("VLAN id (1 to 4094) or tunnel id. Left out, neutron chooses one from its ranges.", Computed = true)]
    public int? SegmentationId { get; init; }
}
