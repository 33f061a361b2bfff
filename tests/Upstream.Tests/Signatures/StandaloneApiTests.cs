using System.Xml.Linq;

namespace Upstream.Tests.Signatures;

public sealed class StandaloneApiTests
{
    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.OpenStack")]
    public void StandaloneApi_EverythingItDeclares_IsOfficial(string name)
    {
        var api = OfficialApi.Of(name);

        Assert.Empty(api.Ours.Select(member => member.Signature).Except(api.Listed));
    }

    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.OpenStack")]
    public void StandaloneApi_EverythingListed_IsDeclared(string name)
    {
        var api = OfficialApi.Of(name);

        Assert.Empty(api.Listed.Except(api.Ours.Select(member => member.Signature)));
    }

    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.OpenStack")]
    public void List_Heading_NamesTheVersionThatIsReferenced(string name)
    {
        var versions = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion");
        var referenced = versions.Single(package => package.Attribute("Include")!.Value == name).Attribute("Version")!.Value;

        var heading = File.ReadLines(Repository.File("tests", "Upstream.Tests", "Signatures", name + ".txt")).First();

        Assert.StartsWith($"# {name} {referenced}, as of tag v{referenced} ", heading, StringComparison.Ordinal);
    }
}
