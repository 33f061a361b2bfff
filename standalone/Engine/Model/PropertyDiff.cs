namespace Pulumi.Engine.Model;

/// <summary>How one property differs.</summary>
/// <param name="Kind">Added, deleted or updated, with or without replacing the resource.</param>
/// <param name="InputDiff">The old value is an old input; otherwise it is an old output.</param>
internal sealed record PropertyDiff(PropertyDiffKind Kind, bool InputDiff = false);

/// <summary>The kinds of property differences; the values are those of the provider protocol.</summary>
internal enum PropertyDiffKind
{
    /// <summary>The property is new.</summary>
    Add = 0,

    /// <summary>The property is new, which replaces the resource.</summary>
    AddReplace = 1,

    /// <summary>The property is gone.</summary>
    Delete = 2,

    /// <summary>The property is gone, which replaces the resource.</summary>
    DeleteReplace = 3,

    /// <summary>The property has another value.</summary>
    Update = 4,

    /// <summary>The property has another value, which replaces the resource.</summary>
    UpdateReplace = 5,
}

/// <summary>Questions about kinds of differences.</summary>
internal static class PropertyDiffKinds
{
    /// <summary>The name in events and JSON, for example <c>add-replace</c>.</summary>
    public static string Name(this PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => "add",
        PropertyDiffKind.AddReplace => "add-replace",
        PropertyDiffKind.Delete => "delete",
        PropertyDiffKind.DeleteReplace => "delete-replace",
        PropertyDiffKind.Update => "update",
        PropertyDiffKind.UpdateReplace => "update-replace",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether the difference replaces the resource.</summary>
    public static bool IsReplacement(this PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace;

    /// <summary>The same difference, replacing the resource.</summary>
    public static PropertyDiffKind AsReplacement(this PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
        _ => kind,
    };

    /// <summary>The difference seen from the other side: what was added is deleted.</summary>
    public static PropertyDiffKind Inverse(this PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.Delete,
        PropertyDiffKind.AddReplace => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.Add,
        PropertyDiffKind.DeleteReplace => PropertyDiffKind.AddReplace,
        _ => kind,
    };
}
