namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>An address that may send through a port besides its own.</summary>
[OutputType]
public sealed class GetPortAllowedAddressPairResult
{
    /// <summary>Address, or CIDR.</summary>
    public readonly string IpAddress;

    /// <summary>MAC address.</summary>
    public readonly string MacAddress;

    [OutputConstructor]
    private GetPortAllowedAddressPairResult(string ipAddress, string macAddress)
    {
        IpAddress = ipAddress;
        MacAddress = macAddress;
    }
}
