namespace OpenStack.Provider.Networking.SecGroupRule;

/// <inheritdoc/>
internal interface ISecGroupRuleIntent : INeutronIntent
{
    /// <summary>The protocol as it was given; neutron knows several names for some.</summary>
    string? Protocol { get; }
}
