namespace Pulumi.Sriov.Host;

/// <summary>What brings virtual functions back after a reboot.</summary>
[EnumType]
public readonly struct PersistenceKind : IEquatable<PersistenceKind>
{
    private readonly string _value;

    private PersistenceKind(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>A unit that runs before the network is set up.</summary>
    public static PersistenceKind Systemd { get; } = new("systemd");

    /// <summary>A line in rc.local.</summary>
    public static PersistenceKind RcLocal { get; } = new("rcLocal");

    /// <summary>Nothing: they are gone after a reboot.</summary>
    public static PersistenceKind None { get; } = new("none");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(PersistenceKind value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(PersistenceKind left, PersistenceKind right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(PersistenceKind left, PersistenceKind right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PersistenceKind other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PersistenceKind other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
