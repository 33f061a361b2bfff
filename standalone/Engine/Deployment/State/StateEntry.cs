using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.State;

/// <summary>An entry of the stack's list of resources, with the key that the journal knows it by.</summary>
/// <remarks>A class, not a record: two entries may have equal states, for example two pending deletes.</remarks>
internal sealed class StateEntry(int key, ResourceState state)
{
    /// <summary>The key.</summary>
    public int Key { get; } = key;

    /// <summary>The resource.</summary>
    public ResourceState State { get; } = state;
}
