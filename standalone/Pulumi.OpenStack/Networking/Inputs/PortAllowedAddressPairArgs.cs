namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An address that may send through a port besides its own.</summary>
public sealed class PortAllowedAddressPairArgs : ResourceArgs
{
    /// <summary>Address, or CIDR.</summary>
    [Input("ipAddress", required: true)]
    public Input<string> IpAddress { get; set; } = null!;

    /// <summary>MAC address. Default: the port's.</summary>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortAllowedAddressPairArgs Empty => new();
}
