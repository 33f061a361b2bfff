namespace Pulumi.Sriov;

/// <summary>A virtual function of a <see cref="Vnf"/> that neutron hands out: a port on an <see cref="SriovNetwork"/>.</summary>
public sealed class VnfPortArgs : ResourceArgs
{
    /// <summary>Name of the port within the VNF. Default: <c>port0</c>, <c>port1</c>, … in order.</summary>
    public string? Name { get; set; }

    /// <summary>The network (UUID): <see cref="SriovNetwork.NetworkId"/>.</summary>
    public required Input<string> NetworkId { get; set; }

    /// <summary>
    /// <c>direct</c> (default): the virtual function itself; <c>macvtap</c>: a virtio interface in front of it, for guests
    /// without its driver.
    /// </summary>
    public Input<string>? VnicType { get; set; }

    /// <summary>
    /// Whether the guest may change the MAC address and receive everything. Needs administrator's rights, and
    /// <see cref="PhysicalFunctionArgs.Trusted"/> on the host. Default: <c>false</c>.
    /// </summary>
    public Input<bool>? Trusted { get; set; }

    /// <summary>Address. Default: a free one of the network's subnet, if there is one.</summary>
    public Input<string>? FixedIp { get; set; }

    /// <summary>MAC address. Default: one that neutron chooses.</summary>
    public Input<string>? MacAddress { get; set; }

    /// <summary>
    /// Whether neutron filters by security groups and sender's address; <c>false</c> also turns off the spoof check of the
    /// virtual function. Default: the network's.
    /// </summary>
    public bool? PortSecurity { get; set; }
}
