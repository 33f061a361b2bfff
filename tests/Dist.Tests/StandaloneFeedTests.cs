using System.Diagnostics;

namespace Dist.Tests;

[Collection(ReleaseCollection.Name)]
public sealed class StandaloneFeedTests(Release release)
{
    [Fact]
    public async Task UpstreamBuild_PackagesFromTheFeed_CompilesSdkAndProgramsWithoutTheSubsetsSources()
    {
        var work = release.MakeDirectory("upstream");
        var start = new ProcessStartInfo("dotnet",
        [
            "build", "build/Upstream.proj", "-nologo", "-v", "quiet", "-p:RunAnalyzers=false", "--artifacts-path", work,
            $"-p:RestoreAdditionalProjectSources={release.File("standalone")}",

            // What is not official must not get to where other builds look for packages.
            $"-p:RestorePackagesPath={Path.Combine(work, "packages")}",
        ]);

        await Commands.BuildAsync(start);

        string[] sources = ["sdk", "examples", "docs/registry/examples"];
        var projects = sources.SelectMany(directory =>
            Directory.GetFiles(Path.Combine(Release.Repository, directory), "*.csproj", SearchOption.AllDirectories));
        Assert.Equal(
            projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Path.Combine(work, "bin")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
