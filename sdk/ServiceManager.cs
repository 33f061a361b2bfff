namespace Pulumi.Sriov;

/// <summary>What runs a service.</summary>
[EnumType]
public readonly struct ServiceManager : IEquatable<ServiceManager>
{
    private readonly string _value;

    private ServiceManager(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>What the host has, which must be one thing. The default.</summary>
    public static ServiceManager Auto { get; } = new("auto");

    /// <summary>A systemd unit.</summary>
    public static ServiceManager Systemd { get; } = new("systemd");

    /// <summary>A Docker container.</summary>
    public static ServiceManager Docker { get; } = new("docker");

    /// <summary>A Podman container.</summary>
    public static ServiceManager Podman { get; } = new("podman");

    /// <summary>The commands that are given, and nothing else.</summary>
    public static ServiceManager Command { get; } = new("command");

    /// <summary>The value as the provider has it.</summary>
    public static explicit operator string(ServiceManager value) => value._value;

    /// <summary>The same value.</summary>
    public static bool operator ==(ServiceManager left, ServiceManager right) => left.Equals(right);

    /// <summary>Another value.</summary>
    public static bool operator !=(ServiceManager left, ServiceManager right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ServiceManager other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceManager other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
