namespace Pulumi.Sriov.Host;

/// <summary>How the switch in a card works.</summary>
[EnumType]
public readonly struct EswitchMode : IEquatable<EswitchMode>
{
    private readonly string _value;

    private EswitchMode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>It forwards by MAC address and VLAN, as set for each virtual function.</summary>
    public static EswitchMode Legacy { get; } = new("legacy");

    /// <summary>
    /// It forwards as the host says, through a representor of each virtual function (OVS offload, tc).
    /// </summary>
    public static EswitchMode Switchdev { get; } = new("switchdev");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(EswitchMode value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(EswitchMode left, EswitchMode right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(EswitchMode left, EswitchMode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EswitchMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EswitchMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
