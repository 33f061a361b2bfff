namespace Pulumi.OpenStack.Networking.Outputs;

/// <inheritdoc cref="Inputs.PortFixedIpArgs"/>
[OutputType]
public sealed class PortFixedIp
{
    /// <inheritdoc cref="Inputs.PortFixedIpArgs.IpAddress"/>
    public readonly string? IpAddress;

    /// <inheritdoc cref="Inputs.PortFixedIpArgs.SubnetId"/>
    public readonly string? SubnetId;

    [OutputConstructor]
    private PortFixedIp(string? ipAddress, string? subnetId)
    {
        IpAddress = ipAddress;
        SubnetId = subnetId;
    }
}
