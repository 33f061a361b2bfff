using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>Nothing but the login, which every way pays for each host and run: what no way can be faster than.</summary>
internal sealed class LoginWay(Access access) : IWay
{
    private readonly RemoteCommand _command = new(access, "true");

    public string Name => "login alone";

    public bool Configures => false;

    public Task PrepareAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        _command.Hosts = hosts;
        return Task.CompletedTask;
    }

    public Task<Cost> ApplyAsync(CancellationToken cancellationToken) => _command.RunAsync(cancellationToken: cancellationToken);

    public Task<Cost> CheckAsync(CancellationToken cancellationToken) => ApplyAsync(cancellationToken);
}
