namespace Upstream.Tests.Build;

public sealed class UpstreamBuildTests
{
    [Fact]
    public async Task UpstreamBuild_PackagesFromAFeed_CompilesSdkAndProgramsWithoutTheSubsetsSources()
    {
        var work = Directory.CreateTempSubdirectory("pulumi-sriov-upstream-");
        try
        {
            var feed = await MakeFeedAsync(work);
            string[] options =
            [
                "--artifacts-path", Path.Combine(work.FullName, "build"), $"-p:RestoreAdditionalProjectSources={feed}",

                // What is not official must not get to where other builds look for packages.
                $"-p:RestorePackagesPath={Path.Combine(work.FullName, "packages")}",
            ];

            await Dotnet.RunAsync(["build", "build/Upstream.proj", "-nologo", "-v", "quiet", "-p:RunAnalyzers=false", .. options]);

            var built = Directory.GetDirectories(Path.Combine(work.FullName, "build", "bin")).Select(Path.GetFileName);
            Assert.Equal(
                Repository.Programs.Select(Path.GetFileNameWithoutExtension).Append("Pulumi.Sriov").Order(StringComparer.Ordinal),
                built.Order(StringComparer.Ordinal));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // The subsets stand in for the official packages, whose registry may be out of reach.
    private static async Task<string> MakeFeedAsync(DirectoryInfo work)
    {
        var feed = work.CreateSubdirectory("feed").FullName;
        foreach (var project in (string[])["protocol", "standalone/Pulumi", "standalone/Pulumi.OpenStack"])
        {
            await Dotnet.RunAsync(
                "pack", project, "-o", feed, "--artifacts-path", Path.Combine(work.FullName, "stand-ins"), "-nologo", "-v", "quiet", "-p:RunAnalyzers=false");
        }

        return feed;
    }
}
