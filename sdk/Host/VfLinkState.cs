namespace Pulumi.Sriov.Host;

/// <summary>What a guest sees of the link.</summary>
[EnumType]
public readonly struct VfLinkState : IEquatable<VfLinkState>
{
    private readonly string _value;

    private VfLinkState(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The state of the physical link.</summary>
    public static VfLinkState Auto { get; } = new("auto");

    /// <summary>Always up: guests on the same port reach one another without a cable.</summary>
    public static VfLinkState Enable { get; } = new("enable");

    /// <summary>Always down.</summary>
    public static VfLinkState Disable { get; } = new("disable");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(VfLinkState value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(VfLinkState left, VfLinkState right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(VfLinkState left, VfLinkState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(VfLinkState other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VfLinkState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
