namespace Pulumi.OpenStack.Compute.Inputs;

/// <inheritdoc cref="InstanceNetworkArgs"/>
public sealed class InstanceNetworkGetArgs : ResourceArgs
{
    /// <inheritdoc cref="InstanceNetworkArgs.AccessNetwork"/>
    [Input("accessNetwork")]
    public Input<bool>? AccessNetwork { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.FixedIpV4"/>
    [Input("fixedIpV4")]
    public Input<string>? FixedIpV4 { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.FixedIpV6"/>
    [Input("fixedIpV6")]
    public Input<string>? FixedIpV6 { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.Mac"/>
    [Input("mac")]
    public Input<string>? Mac { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.Port"/>
    [Input("port")]
    public Input<string>? Port { get; set; }

    /// <inheritdoc cref="InstanceNetworkArgs.Uuid"/>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceNetworkGetArgs Empty => new();
}
