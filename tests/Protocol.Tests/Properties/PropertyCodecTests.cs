using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(PropertyArbitraries)], MaxTest = 300)]
public sealed class PropertyCodecTests
{
    private const string Urn = "urn:pulumi:dev::site::sriov:host:Iommu::host1";

    [Property]
    public bool KeepAll_EncodedAndDecoded_IsTheSame(PropertyMap properties)
    {
        var bytes = PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll).ToByteArray();
        return PropertyCodec.Decode(Struct.Parser.ParseFrom(bytes), PropertyCodecOptions.KeepAll).Equals(properties);
    }

    [Property]
    public bool Plain_Decoded_HasNothingSpecialLeft(PropertyMap properties)
    {
        var encoded = PropertyCodec.Encode(properties, PropertyCodecOptions.KeepAll);
        return IsPlain(PropertyCodec.Decode(encoded, PropertyCodecOptions.Plain));
    }

    [Property]
    public bool Plain_Encoded_IsUnchangedByAPlainReader(PropertyMap properties)
    {
        var encoded = PropertyCodec.Encode(properties, PropertyCodecOptions.Plain);
        var read = PropertyCodec.Decode(encoded, PropertyCodecOptions.KeepAll);
        return IsPlain(read) && PropertyCodec.Encode(read, PropertyCodecOptions.Plain).Equals(encoded);
    }

    [Fact]
    public void Secret_NotKept_IsItsElement() =>
        AssertSimplified(new SecretValue("s"), new() { KeepSecrets = false }, "s");

    [Fact]
    public void Unknown_NotKept_IsLeftOut() =>
        AssertSimplified(PropertyValue.Unknown, new() { KeepUnknowns = false }, null);

    [Fact]
    public void SecretUnknown_NotKept_IsLeftOutWithItsSecret() =>
        AssertSimplified(new SecretValue(PropertyValue.Unknown), new() { KeepUnknowns = false }, null);

    [Fact]
    public void Unknown_NotKeptInList_IsDroppedWhenWrittenAndNullWhenRead()
    {
        var list = new PropertyValue.ListValue(["a", PropertyValue.Unknown, "b"]);
        var plain = PropertyCodecOptions.Plain;

        var written = PropertyCodec.Decode(PropertyCodec.Encode(list, plain)!, plain);
        var read = PropertyCodec.Decode(PropertyCodec.Encode(list, PropertyCodecOptions.KeepAll)!, plain);

        Assert.Equal(new PropertyValue.ListValue(["a", "b"]), written);
        Assert.Equal(new PropertyValue.ListValue(["a", Null, "b"]), read);
    }

    [Fact]
    public void Reference_NotKept_IsIdOrUrn()
    {
        var options = new PropertyCodecOptions { KeepResources = false };

        AssertSimplified(new ResourceReferenceValue(Urn, "id-1", "1.0.0"), options, "id-1");
        AssertSimplified(new ResourceReferenceValue(Urn), options, Urn);
        AssertSimplified(new ResourceReferenceValue(Urn, ""), options, PropertyValue.Unknown);
    }

    [Fact]
    public void Output_NotKept_IsElementSecretOrUnknown()
    {
        var options = new PropertyCodecOptions { KeepOutputs = false };
        var dependencies = DependencySet.From([Urn]);

        AssertSimplified(new OutputValue("v", false, dependencies), options, "v");
        AssertSimplified(new OutputValue("v", true, dependencies), options, new SecretValue("v"));
        AssertSimplified(new OutputValue(null, false, dependencies), options, PropertyValue.Unknown);
        AssertSimplified(new OutputValue(null, true, dependencies), options, new SecretValue(PropertyValue.Unknown));
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Unknown_EverySentinel_IsRead(string sentinel) =>
        Assert.Equal(PropertyValue.Unknown, DecodeJson($"\"{sentinel}\""));

    [Fact]
    public void ByteString_Decoded_PassesThroughUnchanged()
    {
        const string Json = """{"4dabf18193072939515e22adb298388d":"803fd3297a5875dc03ca845dda5d2a98","value":"//4="}""";

        Assert.Equal(Parse(Json), PropertyCodec.Encode(DecodeJson(Json), PropertyCodecOptions.KeepAll));
    }

    [Theory]
    [InlineData("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"")]
    [InlineData("""{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4"}""")]
    [InlineData("\"\"")]
    public void Reference_IdNotKnownYet_IsTheEmptyId(string id) =>
        Assert.Equal(new ResourceReferenceValue(Urn, ""), DecodeJson(
            $$"""{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{Urn}}", "id": {{id}} }"""));

    [Theory]
    [InlineData("\"1b47061264138c4ac30d75fd1eb44270\"", "The secret at 'p.q[0]' has no value.")]
    [InlineData("\"5cf8f73096256a8f31e491e813e4eb8e\"", "The resource reference at 'p.q[0]' has no urn.")]
    [InlineData("\"c44067f5952c0a294b673a41bacd8c17\",\"text\":1", "The asset at 'p.q[0]' is malformed: its text is not text.")]
    [InlineData("\"0def7320c3a5731c473e5ecbe6d01bc7\",\"assets\":1", "The archive at 'p.q[0]' is malformed: its assets is not a map.")]
    [InlineData("\"d0e6a833031e9bbcd3f4e8bde6ca49a4\",\"secret\":1", "The output at 'p.q[0]' is malformed: its secret is not a truth value.")]
    [InlineData("\"d0e6a833031e9bbcd3f4e8bde6ca49a4\",\"dependencies\":[1]", "The output at 'p.q[0]' is malformed: its dependencies is not a list of URNs.")]
    [InlineData("\"no such\"", "The object at 'p.q[0]' has the unknown signature 'no such'.")]
    public void Special_Malformed_IsRefusedWithItsPath(string content, string message)
    {
        var json = $$"""{ "p": { "q": [{ "4dabf18193072939515e22adb298388d": {{content}} }] } }""";

        var failure = Assert.Throws<FormatException>(
            () => PropertyCodec.Decode(Struct.Parser.ParseJson(json), PropertyCodecOptions.KeepAll));

        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public void Decode_NoStruct_IsTheEmptyMap() =>
        Assert.Equal(PropertyMap.Empty, PropertyCodec.Decode((Struct?)null, PropertyCodecOptions.KeepAll));

    [Fact]
    public void ToString_Secret_DoesNotShowIt()
    {
        Assert.DoesNotContain("hunter2", new SecretValue("hunter2").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new OutputValue("hunter2", true, DependencySet.Empty).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Writing and reading must simplify a value in the same way.</summary>
    private static void AssertSimplified(PropertyValue value, PropertyCodecOptions options, PropertyValue? expected)
    {
        var written = PropertyCodec.Encode(value, options);
        Assert.Equal(expected, written is null ? null : PropertyCodec.Decode(written, PropertyCodecOptions.KeepAll));
        Assert.Equal(expected, PropertyCodec.Decode(PropertyCodec.Encode(value, PropertyCodecOptions.KeepAll)!, options));
    }

    private static PropertyValue DecodeJson(string json) => PropertyCodec.Decode(Parse(json), PropertyCodecOptions.KeepAll)!;

    private static Value Parse(string json) => Value.Parser.ParseJson(json);

    private static bool IsPlain(PropertyMap map) => map.Values.All(IsPlain);

    private static bool IsPlain(PropertyValue value) => value switch
    {
        SecretValue or UnknownValue or OutputValue or ResourceReferenceValue => false,
        PropertyValue.ListValue list => list.Items.All(IsPlain),
        MapValue map => IsPlain(map.Properties),
        ArchiveValue { Members: { } members } => IsPlain(members),
        _ => true,
    };
}
