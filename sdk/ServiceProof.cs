namespace Pulumi.Sriov;

/// <summary>When a service that was restarted counts as up.</summary>
[EnumType]
public readonly struct ServiceProof : IEquatable<ServiceProof>
{
    private readonly string _value;

    private ServiceProof(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>When it has come to rest: one that refuses its configuration does so seconds after its start. The default.</summary>
    public static ServiceProof Settled { get; } = new("settled");

    /// <summary>When it runs by the word of its manager.</summary>
    public static ServiceProof Started { get; } = new("started");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(ServiceProof value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(ServiceProof left, ServiceProof right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(ServiceProof left, ServiceProof right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ServiceProof other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceProof other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
