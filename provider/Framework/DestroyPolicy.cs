namespace Pulumi.Sriov.Provider.Framework;

/// <summary>
/// What a destroy does about settings that a resource declares but did not make itself: those it was imported with, and those
/// it found there when it was created.
/// </summary>
/// <remarks>
/// Keeping a resource's own changes, too, is what the engine's <c>retainOnDelete</c> is for. It is an input of each resource
/// because a destroy does not run the program: what it may take away has to stand in the state by then, and a preview should
/// have shown it.
/// </remarks>
public enum DestroyPolicy
{
    /// <summary>The host becomes what it was before the resource: its own changes are put back, what was there stays.</summary>
    Restore,

    /// <summary>Everything that the resource declares goes, whoever made it.</summary>
    Remove,
}

/// <summary>Texts that all types share.</summary>
internal static class DestroyPolicies
{
    public const string Description =
        "What a destroy does about settings that were there before the resource, as those of an imported one: `restore` (default) "
        + "leaves them and puts back only what the resource changed, `remove` takes away everything that it declares.";
}
