namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An option that DHCP gives to a port.</summary>
public sealed class PortExtraDhcpOptionArgs : ResourceArgs
{
    /// <summary>4 (default) or 6.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>Name of the option: <c>bootfile-name</c>.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Value of the option.</summary>
    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;

    /// <summary>Without anything.</summary>
    public static new PortExtraDhcpOptionArgs Empty => new();
}
