using System.Diagnostics;
using Pulumi.Plugin;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;

namespace Pulumi.Sriov.Provider.Tests.Rpc;

/// <summary>The real executable, started as engines start it.</summary>
public sealed class PluginProcessTests
{
    [Fact]
    public async Task Process_StartedByAnEngine_AnnouncesItsPortServesAndEndsOnSigterm()
    {
        await using var engine = await EngineRecorder.StartAsync();
        using var plugin = Start("--logtostderr", "-v=1", engine.Address);

        var port = int.Parse((await plugin.StandardOutput.ReadLineAsync())!);
        await using var channel = new RpcChannel($"127.0.0.1:{port}");
        var info = await new ResourceProviderClient(channel).GetPluginInfoAsync();
        Assert.Equal(ProviderVersion.Current, info.Version);

        Process.Start("kill", ["-TERM", plugin.Id.ToString()]).Dispose();
        await plugin.WaitForExitAsync();
        Assert.Equal(0, plugin.ExitCode);
    }

    [Fact]
    public async Task Process_EngineIsGone_EndsByItself()
    {
        var engine = await EngineRecorder.StartAsync();
        var address = engine.Address;
        await engine.DisposeAsync();
        using var plugin = Start(address);

        await plugin.WaitForExitAsync();

        Assert.Equal(0, plugin.ExitCode);
    }

    [Fact]
    public async Task Process_EngineIsKilledWhileItsServerIsElsewhere_EndsByItself()
    {
        await using var engine = await EngineRecorder.StartAsync();
        using var parent = Start("sh", ["-c", "\"$@\" & wait", "sh", "dotnet", typeof(Catalog).Assembly.Location, engine.Address]);
        Assert.NotNull(await parent.StandardOutput.ReadLineAsync());

        parent.Kill();

        // The plugin holds the other end of the pipe as long as it lives.
        Assert.Equal("", await parent.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task Process_WrongOption_SaysHowToCallIt()
    {
        using var plugin = Start("--what");

        var complaint = await plugin.StandardError.ReadToEndAsync();
        await plugin.WaitForExitAsync();

        Assert.Equal(2, plugin.ExitCode);
        Assert.Contains("unknown option: --what", complaint, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) =>
        Start("dotnet", [typeof(Catalog).Assembly.Location, .. arguments]);

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
