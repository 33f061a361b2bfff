namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="PortAllowedAddressPairArgs"/>
public sealed class PortAllowedAddressPairGetArgs : ResourceArgs
{
    /// <inheritdoc cref="PortAllowedAddressPairArgs.IpAddress"/>
    [Input("ipAddress", required: true)]
    public Input<string> IpAddress { get; set; } = null!;

    /// <inheritdoc cref="PortAllowedAddressPairArgs.MacAddress"/>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortAllowedAddressPairGetArgs Empty => new();
}
