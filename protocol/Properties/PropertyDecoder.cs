using Google.Protobuf.WellKnownTypes;
using static Google.Protobuf.WellKnownTypes.Value;

namespace Pulumi.Protocol.Properties;

/// <summary>Reads property values from protobuf values. Errors name the path, never the value: it may be secret.</summary>
internal sealed class PropertyDecoder(PropertyCodecOptions options)
{
    public PropertyMap DecodeMap(Struct map, PropertyPath path) =>
        PropertyMap.From(map.Fields
            .Select(field => (field.Key, Value: DecodeValue(field.Value, path.Append(field.Key))))
            .Where(field => field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Key, field.Value!)));

    public PropertyValue? DecodeValue(Value value, PropertyPath path) => value.KindCase switch
    {
        KindOneofCase.None or KindOneofCase.NullValue => PropertyValue.Null,
        KindOneofCase.BoolValue => value.BoolValue,
        KindOneofCase.NumberValue => value.NumberValue,
        KindOneofCase.StringValue => PropertySignatures.IsUnknown(value.StringValue) ? DecodeUnknown() : value.StringValue,
        KindOneofCase.ListValue => new PropertyValue.ListValue(PropertyList.From(
            value.ListValue.Values.Select((item, index) => DecodeValue(item, path.Append(index)) ?? PropertyValue.Null))),
        _ => DecodeStruct(value.StructValue, path),
    };

    private PropertyValue? DecodeStruct(Struct map, PropertyPath path)
    {
        if (!map.Fields.TryGetValue(PropertySignatures.Key, out var signature))
        {
            return new PropertyValue.MapValue(DecodeMap(map, path));
        }

        return signature.StringValue switch
        {
            PropertySignatures.Secret => DecodeSecret(map, path),
            PropertySignatures.Output => DecodeOutput(map, path),
            PropertySignatures.ResourceReference => DecodeReference(map, path),
            PropertySignatures.Asset => DecodeAsset(map, path),
            PropertySignatures.Archive => DecodeArchive(map, path),
            // .NET text cannot hold arbitrary bytes; as the map that it is on the wire it passes through unharmed.
            PropertySignatures.ByteString => new PropertyValue.MapValue(DecodeMap(map, path)),
            var unknown => throw new FormatException($"The object at '{path}' has the unknown signature '{unknown}'."),
        };
    }

    private PropertyValue? DecodeUnknown() => options.KeepUnknowns ? PropertyValue.Unknown : null;

    private PropertyValue? DecodeSecret(Struct map, PropertyPath path)
    {
        if (!map.Fields.TryGetValue("value", out var value))
        {
            throw new FormatException($"The secret at '{path}' has no value.");
        }

        return AsSecret(DecodeValue(value, path));
    }

    // An unknown that is left out takes its secret with it.
    private PropertyValue? AsSecret(PropertyValue? element) =>
        element is null || !options.KeepSecrets ? element : new PropertyValue.SecretValue(element);

    private PropertyValue? DecodeOutput(Struct map, PropertyPath path)
    {
        var isSecret = Find(map, "secret") is { } secret
            && (secret.HasBoolValue ? secret.BoolValue : throw Malformed("output", path, "secret", "a truth value"));
        var isKnown = map.Fields.TryGetValue("value", out var value);
        var element = isKnown ? DecodeValue(value!, path) : null;
        if (!options.KeepOutputs)
        {
            var plain = isKnown ? element : DecodeUnknown();
            return isSecret ? AsSecret(plain) : plain;
        }

        return new PropertyValue.OutputValue(element, isSecret, DecodeDependencies(map, path));
    }

    private static DependencySet DecodeDependencies(Struct map, PropertyPath path) => Find(map, "dependencies") switch
    {
        null => DependencySet.Empty,
        { KindCase: KindOneofCase.ListValue, ListValue.Values: var urns } when urns.All(urn => urn.HasStringValue) =>
            DependencySet.From(urns.Select(urn => urn.StringValue)),
        _ => throw Malformed("output", path, "dependencies", "a list of URNs"),
    };

    private PropertyValue? DecodeReference(Struct map, PropertyPath path)
    {
        var urn = FindText(map, "urn", "resource reference", path)
            ?? throw new FormatException($"The resource reference at '{path}' has no urn.");
        var id = DecodeId(map, path);
        if (options.KeepResources)
        {
            return new PropertyValue.ResourceReferenceValue(
                urn, id, FindText(map, "packageVersion", "resource reference", path));
        }

        // An id not known yet is the empty one to a receiver that does not keep unknowns.
        return id switch
        {
            null => urn,
            "" => DecodeUnknown() ?? "",
            _ => id,
        };
    }

    /// <summary>Senders say that an id is not known yet by a sentinel, by an unknown output, or by an empty text.</summary>
    private static string? DecodeId(Struct map, PropertyPath path)
    {
        if (Find(map, "id") is not { } id)
        {
            return null;
        }

        var value = new PropertyDecoder(PropertyCodecOptions.KeepAll).DecodeValue(id, path)!.Unwrap();
        return value switch
        {
            PropertyValue.UnknownValue => "",
            PropertyValue.StringValue text => text.Value,
            _ => throw Malformed("resource reference", path, "id", "text"),
        };
    }

    private static PropertyValue.AssetValue DecodeAsset(Struct map, PropertyPath path) => new(
        FindText(map, "text", "asset", path),
        FindText(map, "path", "asset", path),
        FindText(map, "uri", "asset", path),
        FindText(map, "hash", "asset", path));

    private PropertyValue.ArchiveValue DecodeArchive(Struct map, PropertyPath path) => new(
        Find(map, "assets") switch
        {
            null => null,
            { KindCase: KindOneofCase.StructValue, StructValue: var members } => DecodeMap(members, path),
            _ => throw Malformed("archive", path, "assets", "a map"),
        },
        FindText(map, "path", "archive", path),
        FindText(map, "uri", "archive", path),
        FindText(map, "hash", "archive", path));

    private static string? FindText(Struct map, string field, string kind, PropertyPath path) => Find(map, field) switch
    {
        null => null,
        { HasStringValue: true, StringValue: var text } => text,
        _ => throw Malformed(kind, path, field, "text"),
    };

    /// <summary>Null counts as absent: dynamic languages do not tell the two apart.</summary>
    private static Value? Find(Struct map, string field) =>
        map.Fields.TryGetValue(field, out var value) && !value.HasNullValue ? value : null;

    private static FormatException Malformed(string kind, PropertyPath path, string field, string expected) =>
        new($"The {kind} at '{path}' is malformed: its {field} is not {expected}.");
}
