namespace Pulumi;

/// <summary>Marks a property of an argument class as an input.</summary>
/// <param name="name">Its name on the wire.</param>
/// <param name="required">Whether registering without it is refused.</param>
/// <param name="json">Whether it is sent as JSON text (the inputs of providers are).</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

/// <summary>Marks a property of a resource as an output.</summary>
/// <param name="name">Its name on the wire; left out: the name of the property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <c>null</c>: the name of the property.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a class as an object that outputs hold; its constructor says which properties it has.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor of an output type whose parameters are named like its properties on the wire.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Gives a parameter of an output type's constructor another name on the wire.</summary>
/// <param name="name">The name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Marks a struct as an open enumeration: it has a constructor from, and an explicit conversion to, text or number.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Names the resource type that a class stands for, so that references to such resources become objects of it.</summary>
/// <param name="type">The type token: <c>package:module:Name</c>.</param>
/// <param name="version">The version of the package.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package.</summary>
    public string? Version { get; } = version;
}
