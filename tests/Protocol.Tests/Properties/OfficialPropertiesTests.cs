using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Testing;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

/// <summary>Property values that the official Node SDK writes and reads.</summary>
public sealed class OfficialPropertiesTests
{
    private static readonly DependencySet Dependencies = DependencySet.From(["urn:pulumi:dev::site::sriov:host:Iommu::host1"]);

    private static readonly PropertyMap Sent = PropertyMap.Of(
        ("secret", new SecretValue("s3cret")),
        ("unknown", PropertyValue.Unknown),
        ("plain", new MapValue(PropertyMap.Of(("list", new PropertyValue.ListValue([1.0, "two", Null, true]))))),
        ("asset", new AssetValue(Text: "content")),
        ("archive", new ArchiveValue(Members: PropertyMap.Of(("f", new AssetValue(Path: "./f"))))));

    private static readonly Lazy<Task<Answer>> Official = new(AskAsync);

    [Fact]
    public async Task Decode_WrittenByTheOfficialSdk_IsUnderstood() => Assert.Equal(
        PropertyMap.Of(
            ("nothing", Null),
            ("yes", true),
            ("number", 1.5),
            ("text", "ünïcode"),
            ("list", new PropertyValue.ListValue([1.0, Null, new PropertyValue.ListValue(["nested"])])),
            ("map", new MapValue(PropertyMap.Of(("a", new MapValue(PropertyMap.Of(("b", "c"))))))),
            ("unknown", PropertyValue.Unknown),
            ("secret", new SecretValue("s3cret")),
            ("text_asset", new AssetValue(Text: "content")),
            ("file_archive", new ArchiveValue(Path: "./dir")),
            ("members", new ArchiveValue(Members: PropertyMap.Of(("f", new AssetValue(Uri: "https://example.org/f")))))),
        Decode((await Official.Value).Plain));

    [Fact]
    public async Task Encode_OutputsReadFromTheOfficialSdk_AreWrittenTheSame()
    {
        var written = Parse((await Official.Value).Outputs);

        var outputs = PropertyCodec.Decode(written, PropertyCodecOptions.KeepAll);

        Assert.Equal(
            PropertyMap.Of(
                ("known", new OutputValue("v", false, Dependencies)),
                ("hidden", new OutputValue("v", true, Dependencies)),
                ("later", new OutputValue(null, true, Dependencies))),
            outputs);
        Assert.Equal(written, PropertyCodec.Encode(outputs, PropertyCodecOptions.KeepAll));
    }

    [Fact]
    public async Task Encode_ReadAndRewrittenByTheOfficialSdk_IsTheSame() =>
        Assert.Equal(Sent, Decode((await Official.Value).Rewritten));

    private static async Task<Answer> AskAsync()
    {
        var project = await NodeProject.GetAsync();
        var sent = PropertyCodec.Encode(Sent, PropertyCodecOptions.KeepAll).ToByteArray();
        var answer = await project.RunAsync("properties.js", Convert.ToBase64String(sent));
        return JsonSerializer.Deserialize<Answer>(answer, JsonSerializerOptions.Web)!;
    }

    private static PropertyMap Decode(string base64) => PropertyCodec.Decode(Parse(base64), PropertyCodecOptions.KeepAll);

    private static Struct Parse(string base64) => Struct.Parser.ParseFrom(Convert.FromBase64String(base64));

    private sealed record Answer(string Plain, string Outputs, string Rewritten);
}
