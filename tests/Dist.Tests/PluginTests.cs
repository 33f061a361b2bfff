using System.Diagnostics;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Services;

namespace Dist.Tests;

[Collection(ReleaseCollection.Name)]
public sealed class PluginTests(Release release)
{
    /// <summary>Where this is set, executables that are not native code look for .NET nowhere else.</summary>
    private static readonly KeyValuePair<string, string?> NoDotnet = new("DOTNET_ROOT", "/nonexistent");

    [Fact]
    public async Task SriovPlugin_InstalledByPulumiwOfTheReleaseWithoutDotnet_AnswersWithItsVersionAndTheSchemaOfTheRelease()
    {
        var executable = await InstallAsync("sriov", Release.Version);

        await CallAsync(executable, async plugin =>
        {
            Assert.Equal(Release.Version, (await plugin.GetPluginInfoAsync()).Version);
            Assert.Equal(await File.ReadAllTextAsync(release.File("schema.json")), (await plugin.GetSchemaAsync(new GetSchemaRequest())).Schema);
        });
    }

    [Fact]
    public async Task OpenStackPlugin_InstalledByPulumiwOfTheReleaseWithoutDotnet_AnswersWithTheOfficialVersion()
    {
        var executable = await InstallAsync("openstack", "5.5.1");

        await CallAsync(executable, async plugin => Assert.Equal("5.5.1", (await plugin.GetPluginInfoAsync()).Version));
    }

    private async Task<string> InstallAsync(string name, string version)
    {
        var directory = release.MakeDirectory($"install-{name}");
        await Commands.RunAsync(new ProcessStartInfo(
            "tar", ["-xzf", release.File($"pulumiw-v{Release.Version}-{Release.Platform}.tar.gz"), "-C", directory]));
        var home = Path.Combine(directory, "home");
        var start = new ProcessStartInfo(Path.Combine(directory, "pulumiw"),
        [
            "plugin", "install", "resource", name, version,
            "--file", release.File($"pulumi-resource-{name}-v{version}-{Release.Platform}.tar.gz"),
        ]);
        start.Environment["PULUMI_HOME"] = home;
        start.Environment.Add(NoDotnet);
        await Commands.RunAsync(start);
        return Path.Combine(home, "plugins", $"resource-{name}-v{version}", $"pulumi-resource-{name}");
    }

    private static async Task CallAsync(string executable, Func<ResourceProviderClient, Task> act)
    {
        // Without an engine's address it waits for one to attach.
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true };
        start.Environment.Add(NoDotnet);
        using var plugin = Process.Start(start)!;
        try
        {
            await using var channel = new RpcChannel($"127.0.0.1:{int.Parse((await plugin.StandardOutput.ReadLineAsync())!)}");
            await act(new ResourceProviderClient(channel));
        }
        finally
        {
            plugin.Kill();
            await plugin.WaitForExitAsync();
        }
    }
}
