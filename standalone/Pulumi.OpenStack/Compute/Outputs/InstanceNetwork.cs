namespace Pulumi.OpenStack.Compute.Outputs;

/// <inheritdoc cref="Inputs.InstanceNetworkArgs"/>
[OutputType]
public sealed class InstanceNetwork
{
    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.AccessNetwork"/>
    public readonly bool? AccessNetwork;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.FixedIpV4"/>
    public readonly string? FixedIpV4;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.FixedIpV6"/>
    public readonly string? FixedIpV6;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.Mac"/>
    public readonly string? Mac;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.Name"/>
    public readonly string? Name;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.Port"/>
    public readonly string? Port;

    /// <inheritdoc cref="Inputs.InstanceNetworkArgs.Uuid"/>
    public readonly string? Uuid;

    [OutputConstructor]
    private InstanceNetwork(
        bool? accessNetwork,
        string? fixedIpV4,
        string? fixedIpV6,
        string? mac,
        string? name,
        string? port,
        string? uuid)
    {
        AccessNetwork = accessNetwork;
        FixedIpV4 = fixedIpV4;
        FixedIpV6 = fixedIpV6;
        Mac = mac;
        Name = name;
        Port = port;
        Uuid = uuid;
    }
}
