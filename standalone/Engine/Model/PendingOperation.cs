namespace Pulumi.Engine.Model;

/// <summary>What a provider was doing to a resource; left in the state when the outcome never became known.</summary>
internal sealed record PendingOperation(ResourceState Resource, PendingOperationType Type);

/// <summary>The kinds of operations that can be interrupted; in state they are lower case (reading, importing …).</summary>
internal enum PendingOperationType
{
    /// <summary>A create: the resource may exist without the state knowing.</summary>
    Creating,

    /// <summary>An update.</summary>
    Updating,

    /// <summary>A delete.</summary>
    Deleting,

    /// <summary>A read.</summary>
    Reading,

    /// <summary>An import.</summary>
    Importing,
}
