namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>An interface of a server.</summary>
public sealed class InstanceNetworkArgs : ResourceArgs
{
    /// <summary>Whether the server is reached over this network. Default: <c>false</c>.</summary>
    [Input("accessNetwork")]
    public Input<bool>? AccessNetwork { get; set; }

    /// <summary>IPv4 address; for a given port that one's.</summary>
    [Input("fixedIpV4")]
    public Input<string>? FixedIpV4 { get; set; }

    /// <summary>IPv6 address; for a given port that one's.</summary>
    [Input("fixedIpV6")]
    public Input<string>? FixedIpV6 { get; set; }

    /// <summary>MAC address.</summary>
    [Input("mac")]
    public Input<string>? Mac { get; set; }

    /// <summary>The network, by name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>A port (UUID): the only way to a virtual function of neutron.</summary>
    [Input("port")]
    public Input<string>? Port { get; set; }

    /// <summary>The network (UUID).</summary>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceNetworkArgs Empty => new();
}
