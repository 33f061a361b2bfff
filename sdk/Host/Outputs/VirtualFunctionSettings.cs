namespace Pulumi.Sriov.Host.Outputs;

/// <summary>Settings of one virtual function; what is left out is left alone.</summary>
[OutputType]
public sealed class VirtualFunctionSettings
{
    /// <summary>Which one, from 0.</summary>
    public readonly int Index;

    /// <summary>
    /// What the guest sees of the link: <c>auto</c> follows the physical one, <c>enable</c> and <c>disable</c> do not.
    /// </summary>
    public readonly VfLinkState? LinkState;

    /// <summary>MAC address; the guest cannot change it.</summary>
    public readonly string? Mac;

    /// <summary>Greatest transmit rate in Mbit/s; 0 = unlimited.</summary>
    public readonly int? MaxTxRate;

    /// <summary>Guaranteed transmit rate in Mbit/s; 0 = none.</summary>
    public readonly int? MinTxRate;

    /// <summary>VLAN priority, 0 to 7. Needs <c>vlan</c>.</summary>
    public readonly int? Qos;

    /// <summary>Let the guest ask for the RSS hash key and table.</summary>
    public readonly bool? QueryRss;

    /// <summary>Drop frames with a source MAC that is not the function's own.</summary>
    public readonly bool? SpoofCheck;

    /// <summary>Let the guest change its MAC address and become promiscuous.</summary>
    public readonly bool? Trust;

    /// <summary>VLAN id, 1 to 4094; 0 = untagged.</summary>
    public readonly int? Vlan;

    /// <summary>VLAN protocol: <c>802.1Q</c> (default) or <c>802.1ad</c>. Needs <c>vlan</c>.</summary>
    public readonly string? VlanProtocol;

    [OutputConstructor]
    private VirtualFunctionSettings(
        int index,
        VfLinkState? linkState,
        string? mac,
        int? maxTxRate,
        int? minTxRate,
        int? qos,
        bool? queryRss,
        bool? spoofCheck,
        bool? trust,
        int? vlan,
        string? vlanProtocol)
    {
        Index = index;
        LinkState = linkState;
        Mac = mac;
        MaxTxRate = maxTxRate;
        MinTxRate = minTxRate;
        Qos = qos;
        QueryRss = queryRss;
        SpoofCheck = spoofCheck;
        Trust = trust;
        Vlan = vlan;
        VlanProtocol = vlanProtocol;
    }
}
