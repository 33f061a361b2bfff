namespace Pulumi.Sriov;

/// <summary>What to do about a host key that is not known.</summary>
[EnumType]
public readonly struct HostKeyPolicy : IEquatable<HostKeyPolicy>
{
    private readonly string _value;

    private HostKeyPolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Refuse it. The default.</summary>
    public static HostKeyPolicy Strict { get; } = new("strict");

    /// <summary>Accept it the first time and refuse another one later.</summary>
    public static HostKeyPolicy AcceptNew { get; } = new("acceptNew");

    /// <summary>Accept anything, with a warning: for throw-away labs only.</summary>
    public static HostKeyPolicy Insecure { get; } = new("insecure");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(HostKeyPolicy value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(HostKeyPolicy left, HostKeyPolicy right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(HostKeyPolicy left, HostKeyPolicy right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HostKeyPolicy other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HostKeyPolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
