using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>A script over ssh: the least that can be done, by one connection for each host and run.</summary>
internal sealed class ShellWay(Access access) : IConnectedWay
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.sh");

    private readonly RemoteCommand _apply = new(access, "sh -s", Script);
    private readonly RemoteCommand _check = new(access, "CHECK=1 sh -s", Script);
    private readonly RemoteCommand _connect = new(access, "true", keepsConnection: true);
    private readonly RemoteCommand _applyConnected = new(access, "sh -s", Script, keepsConnection: true);

    public string Name => "shell script";

    public bool Configures => true;

    public Task PrepareAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        foreach (var command in new[] { _apply, _check, _connect, _applyConnected })
        {
            command.Hosts = hosts;
        }

        return Task.CompletedTask;
    }

    public Task<Cost> ApplyAsync(CancellationToken cancellationToken) => _apply.RunAsync(cancellationToken: cancellationToken);

    public Task<Cost> CheckAsync(CancellationToken cancellationToken) => _check.RunAsync(mayPrint: false, cancellationToken);

    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await _connect.RunAsync(cancellationToken: cancellationToken);
        return new CommandConnection(token => _applyConnected.RunAsync(cancellationToken: token));
    }
}
