using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Engine.Model;

/// <summary>
/// The name of a resource, unique in its stack: <c>urn:pulumi:STACK::PROJECT::PARENT_TYPES$TYPE::NAME</c>. The name comes
/// last and may hold <c>::</c> itself.
/// </summary>
/// <remarks>Source: pulumi <c>sdk/go/common/resource/urn/urn.go</c>.</remarks>
internal readonly record struct Urn : IComparable<Urn>
{
    /// <summary>The type of the resource that stands for the stack itself.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";
    private const char TypeSeparator = '$';

    private readonly string? _value;

    private Urn(string value) => _value = value;

    /// <summary>The URN as text; empty for the default value, which names nothing.</summary>
    public string Value => _value ?? "";

    /// <summary>The stack's name.</summary>
    public string Stack => Part(0);

    /// <summary>The project's name.</summary>
    public string Project => Part(1);

    /// <summary>The types of the ancestors (the stack left out) and of the resource, joined by <c>$</c>.</summary>
    public string QualifiedType => Part(2);

    /// <summary>The type of the resource alone.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf(TypeSeparator) + 1)..];

    /// <summary>The name that the program gave.</summary>
    public string Name => Part(3);

    /// <summary>Names the resource <paramref name="name"/> below <paramref name="parent"/> (<c>null</c> = none).</summary>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name) =>
        Create(stack, project, QualifyType(parent, type), name);

    /// <summary>Names a resource whose qualified type is known already.</summary>
    public static Urn Create(string stack, string project, string qualifiedType, string name) =>
        new($"{Prefix}{stack}{Separator}{project}{Separator}{qualifiedType}{Separator}{name}");

    /// <summary>Reads a URN.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a URN.</exception>
    public static Urn Parse(string text) =>
        TryParse(text, out var urn) ? urn.Value : throw new FormatException($"'{text}' is not a URN");

    /// <summary>Reads a URN; <c>null</c> when <paramref name="text"/> is empty, as absent URNs are on the wire.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is neither empty nor a URN.</exception>
    public static Urn? ParseOptional(string? text) => string.IsNullOrEmpty(text) ? null : Parse(text);

    /// <summary>Reads a URN, if <paramref name="text"/> is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Urn? urn)
    {
        urn = text is not null
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length..].Split(Separator, 4).Length == 4
                ? new Urn(text)
                : null;
        return urn is not null;
    }

    /// <summary>This URN with another name.</summary>
    public Urn WithName(string name) => Create(Stack, Project, QualifiedType, name);

    /// <inheritdoc/>
    public int CompareTo(Urn other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The qualified type of a child of type <paramref name="type"/>; the stack never qualifies its children.</summary>
    private static string QualifyType(Urn? parent, string type) =>
        parent is { } urn && urn.QualifiedType != StackType ? $"{urn.QualifiedType}{TypeSeparator}{type}" : type;

    private string Part(int index) => Value[Prefix.Length..].Split(Separator, 4)[index];
}
