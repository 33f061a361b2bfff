using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Framework.Binding;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>The configuration as it was read.</summary>
/// <param name="Configuration">Typed; <c>null</c> when something is wrong or unknown.</param>
/// <param name="Marked">As given, declared secrets marked.</param>
/// <param name="Failures">What is wrong.</param>
internal sealed record ConfigurationReading(
    ProviderConfiguration? Configuration, PropertyMap Marked, ImmutableArray<Framework.CheckFailure> Failures);

/// <summary>Reads the provider's configuration, whose values come as JSON text in strings or as they are.</summary>
internal static class ConfigurationReader
{
    // Part of every provider's configuration, and the engine's business.
    private static readonly string[] EnginesOwn = ["version", "pluginDownloadURL", "__internal"];

    private static readonly RecordShape Shape = RecordShape.Of(typeof(ProviderConfiguration));

    public static ConfigurationReading Read(PropertyMap given)
    {
        var native = PropertyMap.From(given
            .Where(pair => !EnginesOwn.Contains(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, Unquote(pair.Key, pair.Value))));
        var binding = PropertyReader.Read<ProviderConfiguration>(native, UndeclaredNames.Refuse);
        ImmutableArray<Framework.CheckFailure> failures = binding.Value is { Connection: { } connection }
            ? [.. ConnectionRules.Validate(connection, "connection")]
            : binding.Failures;
        return new ConfigurationReading(binding.Value, DeclaredSecrets.Mark(Shape, native), failures);
    }

    /// <summary>The form that old engines use: <c>sriov:config:connection</c> = text.</summary>
    public static PropertyMap FromVariables(IEnumerable<KeyValuePair<string, string>> variables) =>
        PropertyMap.From(variables.Select(pair =>
            KeyValuePair.Create(pair.Key.Split(':')[^1], (PropertyValue)pair.Value)));

    private static PropertyValue Unquote(string name, PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => new PropertyValue.SecretValue(Unquote(name, secret.Element)),
        PropertyValue.StringValue text when Shape.Find(name) is { Value: not ValueShape.TextShape } => Parse(name, text),
        _ => value,
    };

    private static PropertyValue Parse(string name, PropertyValue.StringValue text)
    {
        try
        {
            var json = JsonParser.Default.Parse<Value>(text.Value);
            // Objects inside the text carry secrets and unknowns in the same encoding as the wire does.
            return Wire.Decode(new Struct { Fields = { { name, json } } }).Get(name);
        }
        catch (InvalidJsonException)
        {
            // Left as text, it is refused with the path and the type that is expected.
            return text;
        }
    }
}
