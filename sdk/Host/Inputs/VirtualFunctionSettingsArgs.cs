namespace Pulumi.Sriov.Host.Inputs;

/// <summary>Settings of one virtual function; what is left out is left alone.</summary>
public sealed class VirtualFunctionSettingsArgs : ResourceArgs
{
    /// <summary>Which one, from 0.</summary>
    [Input("index", required: true)]
    public Input<int> Index { get; set; } = null!;

    /// <summary>
    /// What the guest sees of the link: <c>auto</c> follows the physical one, <c>enable</c> and <c>disable</c> do not.
    /// </summary>
    [Input("linkState")]
    public Input<VfLinkState>? LinkState { get; set; }

    /// <summary>MAC address; the guest cannot change it.</summary>
    [Input("mac")]
    public Input<string>? Mac { get; set; }

    /// <summary>Greatest transmit rate in Mbit/s; 0 = unlimited.</summary>
    [Input("maxTxRate")]
    public Input<int>? MaxTxRate { get; set; }

    /// <summary>Guaranteed transmit rate in Mbit/s; 0 = none.</summary>
    [Input("minTxRate")]
    public Input<int>? MinTxRate { get; set; }

    /// <summary>VLAN priority, 0 to 7. Needs <c>vlan</c>.</summary>
    [Input("qos")]
    public Input<int>? Qos { get; set; }

    /// <summary>Let the guest ask for the RSS hash key and table.</summary>
    [Input("queryRss")]
    public Input<bool>? QueryRss { get; set; }

    /// <summary>Drop frames with a source MAC that is not the function's own.</summary>
    [Input("spoofCheck")]
    public Input<bool>? SpoofCheck { get; set; }

    /// <summary>Let the guest change its MAC address and become promiscuous.</summary>
    [Input("trust")]
    public Input<bool>? Trust { get; set; }

    /// <summary>VLAN id, 1 to 4094; 0 = untagged.</summary>
    [Input("vlan")]
    public Input<int>? Vlan { get; set; }

    /// <summary>VLAN protocol: <c>802.1Q</c> (default) or <c>802.1ad</c>. Needs <c>vlan</c>.</summary>
    [Input("vlanProtocol")]
    public Input<string>? VlanProtocol { get; set; }
}
