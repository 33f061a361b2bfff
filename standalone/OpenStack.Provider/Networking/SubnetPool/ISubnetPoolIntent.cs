namespace OpenStack.Provider.Networking.SubnetPool;

/// <inheritdoc/>
internal interface ISubnetPoolIntent : INeutronIntent
{
    /// <summary>The prefixes as they were given; neutron joins neighbours to larger ones.</summary>
    IReadOnlyList<string> Prefixes { get; }

    /// <summary>The limit as it was given; to neutron 0 is none, too.</summary>
    int? DefaultQuota { get; }
}
