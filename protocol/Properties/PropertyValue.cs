namespace Pulumi.Protocol.Properties;

/// <summary>
/// A value of the Pulumi property model, the closed set of things that can cross the wire or be kept in state.
/// Values are immutable and compare by content.
/// </summary>
/// <remarks>Source of the set: pulumi <c>sdk/go/common/resource/properties.go</c>.</remarks>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>The one null value.</summary>
    public static PropertyValue Null { get; } = new NullValue();

    /// <summary>The one value that is not known yet (in a preview).</summary>
    public static PropertyValue Unknown { get; } = new UnknownValue();

    /// <summary>Wraps text.</summary>
    public static implicit operator PropertyValue(string value) => new StringValue(value);

    /// <summary>Wraps a number.</summary>
    public static implicit operator PropertyValue(double value) => new NumberValue(value);

    /// <summary>Wraps a truth value.</summary>
    public static implicit operator PropertyValue(bool value) => new BoolValue(value);

    /// <summary>No value.</summary>
    public sealed record NullValue : PropertyValue;

    /// <summary>True or false.</summary>
    public sealed record BoolValue(bool Value) : PropertyValue;

    /// <summary>A number; the wire knows only IEEE doubles.</summary>
    public sealed record NumberValue(double Value) : PropertyValue;

    /// <summary>Text.</summary>
    public sealed record StringValue(string Value) : PropertyValue;

    /// <summary>An ordered list.</summary>
    public sealed record ListValue(PropertyList Items) : PropertyValue;

    /// <summary>An object: named values.</summary>
    public sealed record MapValue(PropertyMap Properties) : PropertyValue;

    /// <summary>One blob of data: exactly one of text, path and uri is set, and the hash once it is known.</summary>
    public sealed record AssetValue(string? Text = null, string? Path = null, string? Uri = null, string? Hash = null)
        : PropertyValue;

    /// <summary>A tree of assets: exactly one of members, path and uri is set, and the hash once it is known.</summary>
    public sealed record ArchiveValue(
        PropertyMap? Members = null, string? Path = null, string? Uri = null, string? Hash = null) : PropertyValue;

    /// <summary>A value that must never be shown.</summary>
    public sealed record SecretValue(PropertyValue Element) : PropertyValue
    {
        /// <summary>Does not show the element.</summary>
        public override string ToString() => "[secret]";
    }

    /// <summary>A value that is not known yet.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A value with its secretness and the URNs that it depends on; <c>null</c> element = unknown.</summary>
    public sealed record OutputValue(PropertyValue? Element, bool IsSecret, DependencySet Dependencies) : PropertyValue
    {
        /// <summary>Shows the element unless it is secret.</summary>
        public override string ToString() => IsSecret ? "[secret]" : $"[output] {Element?.ToString() ?? "[unknown]"}";
    }

    /// <summary>A reference to another resource. <c>null</c> id = a component; an empty id = not known yet.</summary>
    public sealed record ResourceReferenceValue(string Urn, string? Id = null, string? PackageVersion = null)
        : PropertyValue;
}
