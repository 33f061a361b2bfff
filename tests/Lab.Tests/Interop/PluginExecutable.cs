using System.Diagnostics;

namespace Pulumi.Sriov.Lab.Tests.Interop;

/// <summary>The plugin as a process, started as engines start it.</summary>
internal sealed class PluginExecutable : IAsyncDisposable
{
    private readonly Process _process;

    private PluginExecutable(Process process, int port) => (_process, Address) = (process, $"127.0.0.1:{port}");

    public string Address { get; }

    /// <param name="engine">Where the engine listens, as <c>host:port</c>.</param>
    public static async Task<PluginExecutable> StartAsync(string engine)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-sriov"), [engine])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return new PluginExecutable(process, int.Parse((await process.StandardOutput.ReadLineAsync())!));
    }

    public async ValueTask DisposeAsync()
    {
        Process.Start("kill", ["-TERM", _process.Id.ToString()]).Dispose();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
