using System.Collections.Concurrent;
using System.Runtime.Versioning;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Tests.Plugins;

[SupportedOSPlatform("linux")]
public sealed class PluginProcessTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pulumiw-plugin-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Start_FirstLineIsThePort_TheRestIsOutput()
    {
        var output = new ConcurrentQueue<string>();
        var printed = new TaskCompletionSource();
        var script = Script("echo 4711; echo \"engine $1\"; exec sleep 600");

        await using (var process = await PluginProcess.StartAsync(script, "127.0.0.1:9", _directory.FullName, Print, default))
        {
            await printed.Task;
            Assert.Equal("127.0.0.1:4711", process.Channel.Address);
        }

        Assert.Equal(["engine 127.0.0.1:9"], output);

        void Print(string line)
        {
            output.Enqueue(line);
            printed.TrySetResult();
        }
    }

    [Fact]
    public async Task Start_ExitsBeforeThePort_SaysWhatItPrinted()
    {
        var script = Script("echo 'no configuration' >&2; exit 3");

        var exception = await Assert.ThrowsAsync<PluginException>(() =>
            PluginProcess.StartAsync(script, "127.0.0.1:9", _directory.FullName, _ => { }, default));

        Assert.Contains("exit code 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no configuration", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FirstLineIsNoPort_IsRefused()
    {
        var script = Script("echo hello; exec sleep 600");

        var exception = await Assert.ThrowsAsync<PluginException>(() =>
            PluginProcess.StartAsync(script, "127.0.0.1:9", _directory.FullName, _ => { }, default));

        Assert.Contains("'hello'", exception.Message, StringComparison.Ordinal);
    }

    private string Script(string body)
    {
        var path = Path.Combine(_directory.FullName, "pulumi-resource-test");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
