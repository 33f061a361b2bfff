using System.Diagnostics;
using static Pulumi.Protocol.Properties.PropertyValue;
using ProtobufList = Google.Protobuf.WellKnownTypes.ListValue;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace Pulumi.Protocol.Properties;

/// <summary>Writes property values as protobuf values.</summary>
internal sealed class PropertyEncoder(PropertyCodecOptions options)
{
    public Struct EncodeMap(PropertyMap properties)
    {
        var fields = new Struct();
        foreach (var (key, value) in properties)
        {
            if (EncodeValue(value) is { } encoded)
            {
                fields.Fields.Add(key, encoded);
            }
        }

        return fields;
    }

    public Value? EncodeValue(PropertyValue value) => value switch
    {
        NullValue => Value.ForNull(),
        BoolValue truth => Value.ForBool(truth.Value),
        NumberValue number => Value.ForNumber(number.Value),
        StringValue text => Value.ForString(text.Value),
        ListValue list => EncodeList(list.Items),
        MapValue map => Value.ForStruct(EncodeMap(map.Properties)),
        AssetValue asset => EncodeAsset(asset),
        ArchiveValue archive => EncodeArchive(archive),
        SecretValue secret => EncodeSecret(secret.Element),
        UnknownValue => options.KeepUnknowns ? Value.ForString(PropertySignatures.Unknown) : null,
        OutputValue output => EncodeOutput(output),
        ResourceReferenceValue reference => EncodeReference(reference),
        _ => throw new UnreachableException($"The kind {value.GetType().Name} is not a property value."),
    };

    private Value EncodeList(PropertyList items)
    {
        var list = new ProtobufList();
        foreach (var item in items)
        {
            if (EncodeValue(item) is { } encoded)
            {
                list.Values.Add(encoded);
            }
        }

        return new Value { ListValue = list };
    }

    private Value? EncodeSecret(PropertyValue element)
    {
        // A secret without a value would be malformed: an unknown that is left out takes its secret with it.
        var encoded = EncodeValue(element);
        return encoded is null || !options.KeepSecrets
            ? encoded
            : Special(PropertySignatures.Secret, ("value", encoded));
    }

    private Value? EncodeOutput(OutputValue output)
    {
        if (!options.KeepOutputs)
        {
            var plain = output.Element ?? Unknown;
            return output.IsSecret ? EncodeSecret(plain) : EncodeValue(plain);
        }

        var dependencies = output.Dependencies.Select(urn => Value.ForString(urn)).ToArray();
        return Special(
            PropertySignatures.Output,
            ("value", output.Element is { } element ? EncodeValue(element) : null),
            ("secret", output.IsSecret ? Value.ForBool(true) : null),
            ("dependencies", dependencies.Length > 0 ? Value.ForList(dependencies) : null));
    }

    private Value? EncodeReference(ResourceReferenceValue reference)
    {
        if (options.KeepResources)
        {
            return Special(
                PropertySignatures.ResourceReference,
                ("urn", Value.ForString(reference.Urn)),
                ("id", Text(reference.Id)),
                ("packageVersion", Text(reference.PackageVersion)));
        }

        return reference.Id switch
        {
            null => Value.ForString(reference.Urn),
            "" => EncodeValue(Unknown),
            var id => Value.ForString(id),
        };
    }

    private static Value EncodeAsset(AssetValue asset) => Special(
        PropertySignatures.Asset,
        ("hash", Text(asset.Hash)),
        ("text", Text(asset.Text)),
        ("path", Text(asset.Path)),
        ("uri", Text(asset.Uri)));

    private Value EncodeArchive(ArchiveValue archive) => Special(
        PropertySignatures.Archive,
        ("hash", Text(archive.Hash)),
        ("assets", archive.Members is { } members ? Value.ForStruct(EncodeMap(members)) : null),
        ("path", Text(archive.Path)),
        ("uri", Text(archive.Uri)));

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);

    private static Value Special(string signature, params ReadOnlySpan<(string Name, Value? Value)> fields)
    {
        var special = new Struct { Fields = { [PropertySignatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                special.Fields.Add(name, value);
            }
        }

        return Value.ForStruct(special);
    }
}
