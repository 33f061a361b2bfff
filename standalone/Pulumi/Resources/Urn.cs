using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>
/// The name of a resource in all of a stack's history:
/// <c>urn:pulumi:stack::project::parentType$type::name</c>.
/// </summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Takes the text of a URN.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public Urn(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>The same text.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Another text.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource has.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent; none: directly below the stack.</param>
    /// <param name="parentUrn">The URN of its parent, instead of <paramref name="parent"/>.</param>
    /// <param name="project">The project; the running one when left out.</param>
    /// <param name="stack">The stack; the running one when left out.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException($"Give '{nameof(parent)}' or '{nameof(parentUrn)}', not both.", nameof(parentUrn));
        }

        var prefix = (parent?.Urn ?? parentUrn?.ToOutput()) is { } ancestor
            ? ancestor.Apply(urn => string.Concat(urn.AsSpan(0, urn.LastIndexOf("::", StringComparison.Ordinal)), "$"))
            : Output.Format(
                $"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The last part of a URN.</summary>
    internal static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>The type in a URN, without the types of the parents.</summary>
    internal static string TypeOf(string urn) => urn.Split("::")[2].Split('$')[^1];
}
