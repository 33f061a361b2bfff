using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>A script over ssh: the least that can be done, by one connection for each host and run.</summary>
internal sealed class ShellWay(Access access) : IConnectedWay
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.sh");

    private readonly RemoteCommand _apply = new(access, "sh -s", Script);
    private readonly RemoteCommand _check = new(access, "CHECK=1 sh -s", Script);
    private readonly RemoteCommand _again = new(access, "CHECK=1 sh -s", Script, keepsConnection: true);

    public string Name => "shell script";

    public Task PrepareAsync(IReadOnlyList<string> hosts) => Task.WhenAll(_apply.PrepareAsync(hosts), _check.PrepareAsync(hosts), _again.PrepareAsync(hosts));

    public Task<Cost> ApplyAsync() => _apply.RunAsync();

    public Task<Cost> CheckAsync() => _check.RunAsync(mayPrint: false);

    public async Task<IAsyncDisposable> ConnectAsync()
    {
        await _again.RunAsync();
        return new NothingToEnd();
    }

    public async Task<double> LookAgainAsync() => (await _again.RunAsync(mayPrint: false)).Seconds;
}
