using System.Text.Json;

namespace Upstream.Tests.Build;

public sealed class ReferencesTests
{
    [Fact]
    public async Task Sdk_UpstreamBuild_ReferencesTheOfficialPackagesAndNoProject()
    {
        var references = await EvaluateAsync("sdk/Pulumi.Sriov.csproj", "Upstream");

        Assert.Equal(["Pulumi", "Pulumi.OpenStack"], references.Packages);
        Assert.Empty(references.Projects);
    }

    [Fact]
    public async Task Sdk_OtherBuilds_ReferenceTheSubsetsAndNoPackage()
    {
        var references = await EvaluateAsync("sdk/Pulumi.Sriov.csproj", "Standalone");

        Assert.Empty(references.Packages);
        Assert.Equal(["Pulumi.OpenStack.csproj", "Pulumi.csproj"], references.Projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Programs_UpstreamBuild_ReferenceTheSdkAlone()
    {
        Assert.NotEmpty(Repository.Programs);
        foreach (var program in Repository.Programs)
        {
            var references = await EvaluateAsync(program, "Upstream");
            Assert.Equal(["Pulumi.Sriov.csproj"], references.Projects);
            Assert.Empty(references.Packages);
        }
    }

    private static async Task<(string[] Packages, string[] Projects)> EvaluateAsync(string project, string sdk)
    {
        var items = await Dotnet.RunAsync(
            "msbuild", project, "-nologo", "-getItem:PackageReference", "-getItem:ProjectReference", $"-p:PulumiSdk={sdk}");
        using var json = JsonDocument.Parse(items);
        var types = json.RootElement.GetProperty("Items");
        return (Names("PackageReference"), [.. Names("ProjectReference").Select(path => path.Split('/', '\\')[^1])]);

        string[] Names(string type) => [.. types.GetProperty(type).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
