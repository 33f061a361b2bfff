using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>Nothing but the login, which every way pays for each host and run: what no way can be faster than.</summary>
internal sealed class LoginWay(Access access) : IWay
{
    private readonly RemoteCommand _command = new(access, "true");

    public string Name => "login alone";

    public Task PrepareAsync(IReadOnlyList<string> hosts) => _command.PrepareAsync(hosts);

    public Task<Cost> ApplyAsync() => _command.RunAsync();

    public Task<Cost> CheckAsync() => _command.RunAsync();
}
