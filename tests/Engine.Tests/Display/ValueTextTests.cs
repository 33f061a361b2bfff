using Pulumi.Engine.Display;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Display;

/// <summary>Values in the notation of the stock CLI.</summary>
public sealed class ValueTextTests
{
    private const string Hash = "2b7fc8d00cebc0ccdc57aa17074fb77a8416df045c2f3fa9906eeeedad22a419";

    public static TheoryData<PropertyValue, string> Files { get; } = new()
    {
        { new PropertyValue.AssetValue(Path: "./key.pub", Hash: Hash), "asset(file:2b7fc8d) { ./key.pub }" },
        { new PropertyValue.AssetValue(Uri: "https://site.example/key", Hash: Hash), "asset(uri:2b7fc8d) { https://site.example/key }" },
        { new PropertyValue.AssetValue(Text: "hello", Hash: Hash), "asset(text:2b7fc8d)" },
        { new PropertyValue.ArchiveValue(Path: "./site", Hash: Hash), "archive(file:2b7fc8d) { ./site }" },
        { new PropertyValue.ArchiveValue(Members: PropertyMap.Empty, Hash: Hash), "archive(assets:2b7fc8d)" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Inline_FileOrDirectory_SaysByItsHashWhatIsInIt(PropertyValue value, string expected) =>
        Assert.Equal(expected, new ValueText(showSecrets: false).Inline(value));
}
