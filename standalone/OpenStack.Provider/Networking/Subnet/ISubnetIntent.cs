namespace OpenStack.Provider.Networking.Subnet;

/// <inheritdoc/>
internal interface ISubnetIntent : INeutronIntent
{
    /// <summary>The gateway that was asked for, or that the subnet had when it was last looked at; <c>null</c> or empty = none.</summary>
    string? GatewayIp { get; }

    /// <summary>Whether it is meant to have no gateway; <c>null</c> = nothing was said.</summary>
    bool? NoGateway { get; }
}
