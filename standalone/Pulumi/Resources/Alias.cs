namespace Pulumi;

/// <summary>What a resource was called before: what is left out has not changed.</summary>
public sealed class Alias
{
    /// <summary>The whole URN; then nothing else is given.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent; at most one of this, <see cref="ParentUrn"/> and <see cref="NoParent"/> is given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the former parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>It was directly below the stack.</summary>
    public bool NoParent { get; set; }
}
