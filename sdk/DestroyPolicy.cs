namespace Pulumi.Sriov;

/// <summary>
/// What a destroy does about settings that were there before the resource, as those of an imported one. To keep the resource's
/// own changes as well, there is the option <see cref="ResourceOptions"/> <c>RetainOnDelete</c>.
/// </summary>
[EnumType]
public readonly struct DestroyPolicy : IEquatable<DestroyPolicy>
{
    private readonly string _value;

    private DestroyPolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>They stay, and only what the resource changed is put back. The default.</summary>
    public static DestroyPolicy Restore { get; } = new("restore");

    /// <summary>Everything that the resource declares goes, whoever made it.</summary>
    public static DestroyPolicy Remove { get; } = new("remove");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(DestroyPolicy value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(DestroyPolicy left, DestroyPolicy right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(DestroyPolicy left, DestroyPolicy right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DestroyPolicy other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DestroyPolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
