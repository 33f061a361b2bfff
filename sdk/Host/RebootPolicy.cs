namespace Pulumi.Sriov.Host;

/// <summary>Whether a host may be rebooted.</summary>
[EnumType]
public readonly struct RebootPolicy : IEquatable<RebootPolicy>
{
    private readonly string _value;

    private RebootPolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Never; what needs a reboot is reported. The default.</summary>
    public static RebootPolicy Never { get; } = new("never");

    /// <summary>When a change needs one to take effect.</summary>
    public static RebootPolicy WhenRequired { get; } = new("whenRequired");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(RebootPolicy value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(RebootPolicy left, RebootPolicy right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(RebootPolicy left, RebootPolicy right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RebootPolicy other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RebootPolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
