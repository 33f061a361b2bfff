namespace Pulumi.Sriov.Host;

/// <summary>How bad a finding is.</summary>
[EnumType]
public readonly struct FindingSeverity : IEquatable<FindingSeverity>
{
    private readonly string _value;

    private FindingSeverity(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>It is going to fail.</summary>
    public static FindingSeverity Error { get; } = new("error");

    /// <summary>It may not do what is wanted.</summary>
    public static FindingSeverity Warning { get; } = new("warning");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(FindingSeverity value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(FindingSeverity left, FindingSeverity right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(FindingSeverity left, FindingSeverity right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FindingSeverity other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FindingSeverity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
