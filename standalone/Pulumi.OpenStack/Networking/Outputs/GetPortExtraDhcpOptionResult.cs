namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>An option that DHCP gives to a port.</summary>
[OutputType]
public sealed class GetPortExtraDhcpOptionResult
{
    /// <summary>4 or 6.</summary>
    public readonly int IpVersion;

    /// <summary>Name of the option.</summary>
    public readonly string Name;

    /// <summary>Value of the option.</summary>
    public readonly string Value;

    [OutputConstructor]
    private GetPortExtraDhcpOptionResult(int ipVersion, string name, string value)
    {
        IpVersion = ipVersion;
        Name = name;
        Value = value;
    }
}
