namespace Pulumi.Engine.Model;

/// <summary>An existing resource that is to be taken under management, without a program.</summary>
/// <remarks>Source of the fields: pulumi <c>pkg/resource/deploy/import.go</c>.</remarks>
internal sealed record ResourceImport
{
    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The name that it will have.</summary>
    public required string Name { get; init; }

    /// <summary>The provider's id; <c>null</c> = a component, which only groups others.</summary>
    public string? Id { get; init; }

    /// <summary>The parent, in the state or among the imports; <c>null</c> = the stack.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The provider, in the state; <c>null</c> = the default one.</summary>
    public Urn? Provider { get; init; }

    /// <summary>The version of the default provider; empty = that of the state, or any.</summary>
    public string Version { get; init; } = "";

    /// <summary>The inputs that the program will declare; none = all that it has.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Refuse to delete it.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether it is a component.</summary>
    public bool IsComponent => Id is null;

    /// <summary>What it will be called in a stack.</summary>
    public Urn UrnIn(string stack, string project) => Urn.Create(stack, project, Parent, Type, Name);
}
