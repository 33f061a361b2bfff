namespace Pulumi.Engine.Model;

/// <summary>What a step does to a resource.</summary>
/// <remarks>Source of the set: pulumi <c>pkg/display/ops.go</c>.</remarks>
internal enum StepOperation
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Makes a new resource.</summary>
    Create,

    /// <summary>Changes it in place.</summary>
    Update,

    /// <summary>Destroys it.</summary>
    Delete,

    /// <summary>Logical: the resource is being replaced; its create and delete are steps of their own.</summary>
    Replace,

    /// <summary>Makes the replacement.</summary>
    CreateReplacement,

    /// <summary>Destroys what was replaced.</summary>
    DeleteReplaced,

    /// <summary>Reads a resource that is managed elsewhere.</summary>
    Read,

    /// <summary>Reads a resource in place of one that was managed.</summary>
    ReadReplacement,

    /// <summary>Brings the state up to date with the world.</summary>
    Refresh,

    /// <summary>Forgets a resource that was only read.</summary>
    ReadDiscard,

    /// <summary>Forgets a read resource that was replaced.</summary>
    DiscardReplaced,

    /// <summary>Forgets a resource that was deleted for a replacement which the program no longer wants.</summary>
    RemovePendingReplace,

    /// <summary>Takes an existing resource under management.</summary>
    Import,

    /// <summary>Takes an existing resource under management, in place of another.</summary>
    ImportReplacement,
}

/// <summary>The operations' names.</summary>
internal static class StepOperations
{
    /// <summary>The name in events and JSON, for example <c>create-replacement</c>.</summary>
    public static string Name(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "same",
        StepOperation.Create => "create",
        StepOperation.Update => "update",
        StepOperation.Delete => "delete",
        StepOperation.Replace => "replace",
        StepOperation.CreateReplacement => "create-replacement",
        StepOperation.DeleteReplaced => "delete-replaced",
        StepOperation.Read => "read",
        StepOperation.ReadReplacement => "read-replacement",
        StepOperation.Refresh => "refresh",
        StepOperation.ReadDiscard => "discard",
        StepOperation.DiscardReplaced => "discard-replaced",
        StepOperation.RemovePendingReplace => "remove-pending-replace",
        StepOperation.Import => "import",
        StepOperation.ImportReplacement => "import-replacement",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}
