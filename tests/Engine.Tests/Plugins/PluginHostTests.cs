using System.Globalization;
using System.Runtime.Versioning;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Tests.Plugins;

[SupportedOSPlatform("linux")]
public sealed class PluginHostTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pulumiw-host-");
    private RpcServer _server = null!;
    private PluginHost _host = null!;

    public async Task InitializeAsync()
    {
        _server = await new TestProvider().MapTo(new RpcServerBuilder()).StartAsync();
        _host = HostOf(_directory.FullName);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Load_Expected_IsTheProcessThatRunsAlready_TheNextOneIsAnother()
    {
        WritePlugin($"echo {_server.Port}; exec sleep 600");
        _host.Expect("test", null);
        await ProcessDeployment.UntilAsync(() => Started.Count == 1);

        await using var first = await _host.LoadAsync("test", "1.0.0", default);
        Assert.Single(Started);

        await using var second = await _host.LoadAsync("test", "1.0.0", default);
        Assert.Equal(2, Started.Count);
    }

    [Fact]
    public async Task Expect_Twice_StartsOneProcess()
    {
        WritePlugin($"echo {_server.Port}; exec sleep 600");
        _host.Expect("test", null);
        _host.Expect("test", "1.0.0");

        await using var plugin = await _host.LoadAsync("test", null, default);

        Assert.Single(Started);
    }

    [Fact]
    public async Task Dispose_ExpectedAndNeverLoaded_StopsIt()
    {
        WritePlugin($"echo {_server.Port}; exec sleep 600");
        _host.Expect("test", null);
        await ProcessDeployment.UntilAsync(() => Started.Count == 1);

        await _host.DisposeAsync();

        Assert.False(ProcessDeployment.IsAlive(Started.Single()));
    }

    [Fact]
    public async Task Load_CancelledWhileTheExpectedOneStarts_LeavesNoProcess()
    {
        WritePlugin("exec sleep 600");
        _host.Expect("test", null);
        await ProcessDeployment.UntilAsync(() => Started.Count == 1);
        using var cancel = new CancellationTokenSource();
        var loading = _host.LoadAsync("test", null, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);
        await _host.DisposeAsync();
        Assert.False(ProcessDeployment.IsAlive(Started.Single()));
    }

    [Fact]
    public async Task Load_ExpectedDidNotStart_SaysWhatItPrinted()
    {
        WritePlugin("echo 'no configuration' >&2; exit 3");
        _host.Expect("test", null);

        var exception = await Assert.ThrowsAsync<PluginException>(() => _host.LoadAsync("test", null, default));

        Assert.Contains("no configuration", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_ExpectedDidNotStart_SaysNothing()
    {
        WritePlugin("exit 3");
        _host.Expect("test", null);
        await ProcessDeployment.UntilAsync(() => Started.Count == 1);

        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Expect_NoSuchPlugin_IsToldWhenItIsLoaded()
    {
        _host.Expect("test", null);

        var exception = await Assert.ThrowsAsync<PluginException>(() => _host.LoadAsync("test", null, default));

        Assert.Contains("pulumi-resource-test", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The process ids of all that were started.</summary>
    private List<int> Started => File.Exists(Path.Combine(_directory.FullName, "pids"))
        ? [.. File.ReadLines(Path.Combine(_directory.FullName, "pids")).Select(line => int.Parse(line, CultureInfo.InvariantCulture))]
        : [];

    private static PluginHost HostOf(string directory)
    {
        var project = new ProjectDefinition
        {
            Name = "project",
            Directory = directory,
            Runtime = "dotnet",
            Plugins = [new LocalPlugin("test", directory, null)],
        };
        return new PluginHost(new PluginLocator(project, directory, _ => null), "127.0.0.1:9", directory, debugProviders: null, _ => { });
    }

    private void WritePlugin(string body)
    {
        var path = Path.Combine(_directory.FullName, "pulumi-resource-test");
        File.WriteAllText(path, $"#!/bin/sh\necho $$ >>pids\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
