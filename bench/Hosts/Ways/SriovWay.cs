using Bench.Engine;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>The C# program <c>HostProgram</c> through the engine and the plugin, all as processes.</summary>
internal sealed class SriovWay(Access access) : IConnectedWay, IDisposable
{
    private BenchProject? _project;
    private ConnectedPlugin? _plugin;

    public string Name => "PulumiSriov";

    public async Task PrepareAsync(IReadOnlyList<string> hosts)
    {
        Dispose();
        _project = new BenchProject("hosts", "host-program", "sriov");
        await _project.InitAsync($"""
            config:
              sriov:connection:
                sshConfigFile: {access.ClientConfiguration}
              hosts:hosts: [{string.Join(", ", hosts)}]

            """);
    }

    public Task<Cost> ApplyAsync() => Project.MeasureAsync("up", "--yes", "--skip-preview");

    public Task<Cost> CheckAsync() => Project.MeasureAsync("preview", "--expect-no-changes");

    public async Task<IAsyncDisposable> ConnectAsync()
    {
        _plugin = await ConnectedPlugin.StartAsync(Project.Checkpoint);
        await _plugin.CompareAsync();
        return _plugin;
    }

    public async Task<double> LookAgainAsync()
    {
        await ConnectedPlugin.ForgetAsync();
        return await _plugin!.CompareAsync();
    }

    public void Dispose() => _project?.Dispose();

    private BenchProject Project => _project ?? throw new InvalidOperationException("There is no project yet.");
}
