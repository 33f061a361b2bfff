namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="PortFixedIpArgs"/>
public sealed class PortFixedIpGetArgs : ResourceArgs
{
    /// <inheritdoc cref="PortFixedIpArgs.IpAddress"/>
    [Input("ipAddress")]
    public Input<string>? IpAddress { get; set; }

    /// <inheritdoc cref="PortFixedIpArgs.SubnetId"/>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortFixedIpGetArgs Empty => new();
}
