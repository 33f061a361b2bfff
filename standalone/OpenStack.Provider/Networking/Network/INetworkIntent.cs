namespace OpenStack.Provider.Networking.Network;

/// <inheritdoc/>
internal interface INetworkIntent : INeutronIntent
{
    /// <summary>The segments: neutron shows them to administrators only.</summary>
    IReadOnlyList<NetworkSegment>? Segments { get; }
}
