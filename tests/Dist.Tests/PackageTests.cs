using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Dist.Tests;

[Collection(ReleaseCollection.Name)]
public sealed class PackageTests(Release release)
{
    private string SriovPackage => release.File($"Pulumi.Sriov.{Release.Version}.nupkg");

    [Fact]
    public void SriovPackage_DependsOnTheOfficialPackagesAlone()
    {
        Assert.Equal(["Pulumi 3.100.0", "Pulumi.OpenStack 5.5.1"], Dependencies(SriovPackage));
    }

    [Fact]
    public void SriovPackage_HasDocumentationReadmeLicenseAndTheNameOfItsPlugin()
    {
        using var package = ZipFile.OpenRead(SriovPackage);
        var names = package.Entries.Select(entry => entry.FullName).ToArray();

        Assert.Contains("lib/net10.0/Pulumi.Sriov.dll", names);
        Assert.Contains("lib/net10.0/Pulumi.Sriov.xml", names);
        Assert.Contains("README.md", names);
        Assert.Contains("LICENSE", names);
        Assert.Equal("Apache-2.0", Metadata(SriovPackage, "license"));
        Assert.Equal("README.md", Metadata(SriovPackage, "readme"));
        using var plugin = JsonDocument.Parse(Text(package, "content/pulumi-plugin.json"));
        Assert.True(plugin.RootElement.GetProperty("resource").GetBoolean());
        Assert.Equal("sriov", plugin.RootElement.GetProperty("name").GetString());
        Assert.Equal(Release.Version, plugin.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void SriovPackage_HasSymbolsOfItsOwn()
    {
        using var symbols = ZipFile.OpenRead(release.File($"Pulumi.Sriov.{Release.Version}.snupkg"));

        Assert.Contains("lib/net10.0/Pulumi.Sriov.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [InlineData("Pulumi.3.100.0", "Google.Protobuf", "Pulumi.Protocol")]
    [InlineData("Pulumi.OpenStack.5.5.1", "Google.Protobuf", "Pulumi")]
    [InlineData($"Pulumi.Protocol.{Release.Version}", "Google.Protobuf")]
    public void StandIn_HasTheOfficialNameAndVersion_AndDependsOnWhatTheFeedHas(string package, params string[] dependencies)
    {
        var path = release.File($"standalone/{package}.nupkg");

        Assert.Equal(package, $"{Metadata(path, "id")}.{Metadata(path, "version")}");
        Assert.Equal(dependencies, Dependencies(path).Select(dependency => dependency.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    private static string[] Dependencies(string package) =>
        [.. Nuspec(package).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}")];

    private static string Metadata(string package, string name) =>
        Nuspec(package).Descendants().Single(element => element.Name.LocalName == name).Value;

    private static XDocument Nuspec(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return XDocument.Parse(Text(package, package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).FullName));
    }

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
