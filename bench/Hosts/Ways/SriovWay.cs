using Bench.Engine;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>The C# program <c>HostProgram</c> through the engine and the plugin, all as processes.</summary>
internal sealed class SriovWay(Access access) : IConnectedWay, IDisposable
{
    private BenchProject? _project;
    private IReadOnlyList<string> _hosts = [];

    public string Name => "PulumiSriov";

    public bool Configures => true;

    public async Task PrepareAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        Dispose();
        _hosts = hosts;
        _project = new BenchProject("hosts", "host-program", "sriov");
        await _project.InitAsync($"""
            config:
              sriov:connection:
                sshConfigFile: {access.ClientConfiguration}
              hosts:hosts: [{string.Join(", ", hosts)}]

            """, cancellationToken);
    }

    public Task<Cost> ApplyAsync(CancellationToken cancellationToken) => Project.MeasureAsync(["up", "--yes", "--skip-preview"], cancellationToken);

    public Task<Cost> CheckAsync(CancellationToken cancellationToken) => Project.MeasureAsync(["preview", "--expect-no-changes"], cancellationToken);

    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await ConnectedPlugin.StartAsync(await DeployedResources.ReadAsync(Project.Checkpoint, cancellationToken), _hosts, cancellationToken);

    public void Dispose() => _project?.Dispose();

    private BenchProject Project => _project ?? throw new InvalidOperationException("There is no project yet.");
}
