namespace OpenStack.Provider.Networking.SecGroup;

/// <inheritdoc/>
internal interface ISecGroupIntent : INeutronIntent
{
    /// <summary>Whether the rules that neutron adds to a new group were deleted.</summary>
    bool? DeleteDefaultRules { get; }
}
