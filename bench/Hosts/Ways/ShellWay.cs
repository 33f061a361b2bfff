using Bench.Hosts.Machine;

namespace Bench.Hosts.Ways;

/// <summary>A script over ssh: the least that can be done, by one connection for each host and run.</summary>
internal sealed class ShellWay(Access access) : IWay
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Hosts", "Ways", "configure.sh");

    private readonly RemoteCommand _apply = new(access, "sh -s", Script);
    private readonly RemoteCommand _check = new(access, "CHECK=1 sh -s", Script);

    public string Name => "shell script";

    public Task PrepareAsync(IReadOnlyList<string> hosts) => Task.WhenAll(_apply.PrepareAsync(hosts), _check.PrepareAsync(hosts));

    public Task<Cost> ApplyAsync() => _apply.RunAsync();

    public Task<Cost> CheckAsync() => _check.RunAsync(mayPrint: false);
}
