namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.PortExtraDhcpOptionArgs"/>
[OutputType]
public sealed class PortExtraDhcpOption
{
    /// <inheritdoc cref="Inputs.PortExtraDhcpOptionArgs.IpVersion"/>
    public readonly int? IpVersion;

    /// <inheritdoc cref="Inputs.PortExtraDhcpOptionArgs.Name"/>
    public readonly string Name;

    /// <inheritdoc cref="Inputs.PortExtraDhcpOptionArgs.Value"/>
    public readonly string Value;

    [OutputConstructor]
    private PortExtraDhcpOption(int? ipVersion, string name, string value)
    {
        IpVersion = ipVersion;
        Name = name;
        Value = value;
    }
}
