namespace Pulumi.Sriov.Host;

/// <summary>What to do when virtual functions that must go are in use.</summary>
[EnumType]
public readonly struct InUsePolicy : IEquatable<InUsePolicy>
{
    private readonly string _value;

    private InUsePolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Fail, and change nothing.</summary>
    public static InUsePolicy Refuse { get; } = new("refuse");

    /// <summary>Leave the count as it is, with a warning.</summary>
    public static InUsePolicy Skip { get; } = new("skip");

    /// <summary>
    /// Have the servers of the compute node moved away first, as <c>sriov:maintenance</c> says; fail if a virtual function is still
    /// in use then.
    /// </summary>
    public static InUsePolicy Drain { get; } = new("drain");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(InUsePolicy value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(InUsePolicy left, InUsePolicy right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(InUsePolicy left, InUsePolicy right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(InUsePolicy other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InUsePolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
