namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="PortExtraDhcpOptionArgs"/>
public sealed class PortExtraDhcpOptionGetArgs : ResourceArgs
{
    /// <inheritdoc cref="PortExtraDhcpOptionArgs.IpVersion"/>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <inheritdoc cref="PortExtraDhcpOptionArgs.Name"/>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <inheritdoc cref="PortExtraDhcpOptionArgs.Value"/>
    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;

    /// <summary>Without anything.</summary>
    public static new PortExtraDhcpOptionGetArgs Empty => new();
}
