using Bench.Engine;
using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>The C# program <c>HostProgram</c> through the engine and the plugin, all as processes.</summary>
/// <param name="access">To the hosts.</param>
/// <param name="watches">Whether restarted services are watched until they have come to rest, which the others do not.</param>
internal sealed class SriovWay(Access access, bool watches) : IConnectedWay, IDisposable
{
    public const string Watching = "PulumiSriov";
    public const string WithoutWatching = "PulumiSriov, proof: started";

    // Work on 50 hosts at once, as the others do; a host has nine resources (HostProgram).
    private static readonly string Parallel = FormattableString.Invariant($"{50 * 9}");

    private BenchProject? _project;
    private IReadOnlyList<string> _hosts = [];

    public string Name => watches ? Watching : WithoutWatching;

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
              hosts:watch: {(watches ? "true" : "false")}

            """, cancellationToken);
    }

    public Task<Cost> ApplyAsync(CancellationToken cancellationToken) => MeasureAsync(["up", "--yes", "--skip-preview"], cancellationToken);

    public Task<Cost> CheckAsync(CancellationToken cancellationToken) => MeasureAsync(["preview", "--expect-no-changes"], cancellationToken);

    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await ConnectedPlugin.StartAsync(await DeployedResources.ReadAsync(Project.Checkpoint, cancellationToken), _hosts, cancellationToken);

    public void Dispose() => _project?.Dispose();

    private Task<Cost> MeasureAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        Project.MeasureAsync([.. arguments, "--parallel", Parallel], cancellationToken);

    private BenchProject Project => _project ?? throw new InvalidOperationException("There is no project yet.");
}
