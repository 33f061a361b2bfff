namespace Pulumi.Plugin;

/// <summary>
/// Declares a record's property as a property of a Pulumi resource or type. Names on the wire are the camelCase of the
/// C# names. The schema, the binder and the documentation all come from these declarations; a nullable property is optional.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PropertyAttribute(string description) : Attribute
{
    /// <summary>Meaning, units, shape and default, in Markdown.</summary>
    public string Description { get; } = description;

    /// <summary>Never shown, always wrapped as a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>A change replaces the resource.</summary>
    public bool ReplaceOnChange { get; init; }

    /// <summary>
    /// Of an output: no update in place changes it. A preview keeps its value, so that what depends on it (an alias on the
    /// product id of a VF) need not be shown as changing.
    /// </summary>
    public bool Stable { get; init; }

    /// <summary>Of an input: left out, the service chooses the value, and whatever it chose is no difference.</summary>
    public bool Computed { get; init; }

    /// <summary>Of a list: its order means nothing.</summary>
    public bool Unordered { get; init; }

    /// <summary>Of a text, or of the items of a list: spellings that mean the same are no difference.</summary>
    public Notation Notation { get; init; }

    /// <summary>Of a text among the inputs: the state has its hash instead, as the official provider keeps user data.</summary>
    public bool Digest { get; init; }

    /// <summary>Of an input: the value when it is left out (a boolean, a whole number or a string).</summary>
    public object? Default { get; init; }
}
