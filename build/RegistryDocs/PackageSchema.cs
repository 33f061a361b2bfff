using System.Collections.Immutable;

namespace RegistryDocs;

/// <summary>What a package schema says, as far as pages show it.</summary>
internal sealed record PackageSchema(
    ObjectSchema Provider,
    ImmutableSortedDictionary<string, ObjectSchema> Resources,
    ImmutableSortedDictionary<string, ObjectSchema> Functions,
    ImmutableSortedDictionary<string, TypeSchema> Types);

/// <summary>A resource or a function.</summary>
/// <param name="Description">What it is for.</param>
/// <param name="Inputs">What is given to it.</param>
/// <param name="Outputs">What it says; of a resource, without the inputs that it only repeats.</param>
internal sealed record ObjectSchema(string Description, ImmutableArray<PropertySchema> Inputs, ImmutableArray<PropertySchema> Outputs);

/// <summary>An object type with properties, or an enumeration with values.</summary>
internal sealed record TypeSchema(string Description, ImmutableArray<PropertySchema> Properties, ImmutableArray<EnumValue> Values);

/// <summary>One value of an enumeration: its name in C#, and how it is written in state and configuration.</summary>
internal sealed record EnumValue(string Name, string Value);

/// <summary>A property.</summary>
/// <param name="Name">The name on the wire: <c>linkUp</c>.</param>
/// <param name="Type">The type in C#: <c>List&lt;IommuGroup&gt;</c>.</param>
/// <param name="Reference">The token of the type in it that has a section of its own; <c>null</c>: none.</param>
/// <param name="Description">What it means.</param>
/// <param name="Required">Whether it must be given; of an output, whether it is always there.</param>
/// <param name="Secret">Whether it is kept encrypted.</param>
/// <param name="Replaces">Whether another value replaces the resource.</param>
internal sealed record PropertySchema(
    string Name, string Type, string? Reference, string Description, bool Required, bool Secret, bool Replaces)
{
    /// <summary>The name as C# classes have it.</summary>
    public string CSharpName => char.ToUpperInvariant(Name[0]) + Name[1..];
}
