namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An address of a port.</summary>
public sealed class PortFixedIpArgs : ResourceArgs
{
    /// <summary>The address. Default: a free one of the subnet.</summary>
    [Input("ipAddress")]
    public Input<string>? IpAddress { get; set; }

    /// <summary>The subnet (UUID).</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortFixedIpArgs Empty => new();
}
