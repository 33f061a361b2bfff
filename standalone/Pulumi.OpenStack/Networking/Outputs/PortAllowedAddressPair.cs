namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.PortAllowedAddressPairArgs"/>
[OutputType]
public sealed class PortAllowedAddressPair
{
    /// <inheritdoc cref="Inputs.PortAllowedAddressPairArgs.IpAddress"/>
    public readonly string IpAddress;

    /// <inheritdoc cref="Inputs.PortAllowedAddressPairArgs.MacAddress"/>
    public readonly string? MacAddress;

    [OutputConstructor]
    private PortAllowedAddressPair(string ipAddress, string? macAddress)
    {
        IpAddress = ipAddress;
        MacAddress = macAddress;
    }
}
