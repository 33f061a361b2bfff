namespace Pulumi.Sriov;

/// <summary>What is done about running servers before their host is disturbed.</summary>
[EnumType]
public readonly struct MaintenancePolicy : IEquatable<MaintenancePolicy>
{
    private readonly string _value;

    private MaintenancePolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The host is left alone while servers run on it. The default.</summary>
    public static MaintenancePolicy Refuse { get; } = new("refuse");

    /// <summary>They are moved while they run.</summary>
    public static MaintenancePolicy LiveMigrate { get; } = new("liveMigrate");

    /// <summary>They are stopped, moved and started again.</summary>
    public static MaintenancePolicy ColdMigrate { get; } = new("coldMigrate");

    /// <summary>They are cut off.</summary>
    public static MaintenancePolicy Ignore { get; } = new("ignore");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(MaintenancePolicy value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(MaintenancePolicy left, MaintenancePolicy right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(MaintenancePolicy left, MaintenancePolicy right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MaintenancePolicy other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MaintenancePolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
