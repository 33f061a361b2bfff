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
