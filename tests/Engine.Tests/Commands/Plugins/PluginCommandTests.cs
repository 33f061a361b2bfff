using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Engine.Tests.Commands.Plugins;

public sealed class PluginCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public PluginCommandTests()
    {
        Directory.CreateDirectory(_cli.PathOf("build"));
        File.WriteAllText(_cli.PathOf("build/pulumi-resource-sriov"), "#!/bin/sh\n");
        File.WriteAllText(_cli.PathOf("build/README.md"), "about it\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_cli.PathOf("build/pulumi-resource-sriov"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string Plugins => Path.Combine(_cli.Environment["PULUMI_HOME"], "plugins");

    private string Tarball
    {
        get
        {
            var path = _cli.PathOf("pulumi-resource-sriov-v1.2.3-linux-amd64.tar.gz");
            using var file = File.Create(path);
            using var zip = new GZipStream(file, CompressionLevel.Fastest);
            TarFile.CreateFromDirectory(_cli.PathOf("build"), zip, includeBaseDirectory: false);
            return path;
        }
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Install_Tarball_LiesWhereEnginesLookForIt()
    {
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "v1.2.3", "--file", Tarball);

        Assert.True(File.Exists(Path.Combine(Plugins, "resource-sriov-v1.2.3", "pulumi-resource-sriov")));
        Assert.False(File.Exists(Path.Combine(Plugins, "resource-sriov-v1.2.3.partial")));
        using var list = JsonDocument.Parse(await _cli.OutputOfAsync("plugin", "ls", "--json"));
        var plugin = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal(("sriov", "resource", "1.2.3", 19), (
            plugin.GetProperty("name").GetString(), plugin.GetProperty("kind").GetString(), plugin.GetProperty("version").GetString(),
            plugin.GetProperty("size").GetInt32()));
        Assert.Matches(@"^NAME +KIND +VERSION +SIZE +INSTALLED +LAST USED\nsriov +resource +1.2.3 +19 B ", await _cli.OutputOfAsync("plugin", "ls"));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("build/pulumi-resource-sriov")]
    public async Task Install_DirectoryOrExecutable_DoesToo(string source)
    {
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.2.3-rc.1", "--file", _cli.PathOf(source));

        Assert.True(File.Exists(Path.Combine(Plugins, "resource-sriov-v1.2.3-rc.1", "pulumi-resource-sriov")));
    }

    [Fact]
    public async Task Install_NewerIsThere_IsSkippedUnlessExactOrReinstall()
    {
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.10.0", "--file", Tarball);

        Assert.Contains("1.10.0 is installed already", await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.9.0", "--file", Tarball), StringComparison.Ordinal);
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.9.0", "--file", Tarball, "--exact");
        File.Delete(Path.Combine(Plugins, "resource-sriov-v1.9.0", "README.md"));
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.9.0", "--file", Tarball, "--reinstall");

        Assert.True(File.Exists(Path.Combine(Plugins, "resource-sriov-v1.9.0", "README.md")));
        Assert.Equal(["resource-sriov-v1.10.0", "resource-sriov-v1.9.0"], Directory.GetDirectories(Plugins).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Install_OfAnotherPlugin_IsRefusedAndLeavesNothing()
    {
        var (code, _, error) = await _cli.RunAsync("plugin", "install", "resource", "openstack", "1.2.3", "--file", Tarball);

        Assert.Equal(1, code);
        Assert.Contains("holds no pulumi-resource-openstack", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Plugins));
    }

    [Fact]
    public async Task Install_Checksum_IsVerifiedFirst()
    {
        var tarball = Tarball;
        var sum = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(tarball)));

        Assert.Equal(1, (await _cli.RunAsync("plugin", "install", "resource", "sriov", "1.2.3", "--file", tarball, "--checksum", new string('0', 64))).Code);
        Assert.False(Directory.Exists(Plugins));
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.2.3", "--file", tarball, "--checksum", sum);
    }

    [Theory]
    [InlineData("the standalone engine downloads nothing", "resource", "sriov", "1.2.3")]
    [InlineData("unrecognized plugin kind: device", "device", "sriov", "1.2.3", "--file", "x")]
    [InlineData("name the plugin", "resource", "sriov", "--file", "x")]
    [InlineData("'one' is not of the form 1.2.3", "resource", "sriov", "one", "--file", "x")]
    public async Task Install_WrongCommandLine_EndsWithTheConfigurationCode(string message, params string[] args)
    {
        var (code, _, error) = await _cli.RunAsync(["plugin", "install", .. args]);

        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rm_OneVersion_LeavesTheOthers()
    {
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "1.0.0", "--file", Tarball);
        await _cli.OutputOfAsync("plugin", "install", "resource", "sriov", "2.0.0", "--file", Tarball);

        Assert.Equal("removed: resource sriov-1.0.0\n", await _cli.OutputOfAsync("plugin", "rm", "resource", "sriov", "1.0.0", "--yes"));

        Assert.Equal(["resource-sriov-v2.0.0"], Directory.GetFileSystemEntries(Plugins).Select(Path.GetFileName));
        Assert.Equal(2, (await _cli.RunAsync("plugin", "rm")).Code);
        await _cli.OutputOfAsync("plugin", "rm", "--all", "--yes");
        Assert.Equal("no plugins found to uninstall\n", await _cli.OutputOfAsync("plugin", "rm", "--all", "--yes"));
    }
}
