namespace Bench.Hosts.Ways;

/// <summary>Connections that a command keeps for its next run. They end by themselves, with their hosts.</summary>
/// <param name="apply">The whole command.</param>
internal sealed class CommandConnection(Func<CancellationToken, Task<Cost>> apply) : IConnection
{
    public async Task<ConnectedCost> ApplyAsync(CancellationToken cancellationToken) =>
        new((await apply(cancellationToken)).Seconds, RoundTrips: null);

    public Task<ConnectedCost> ApplyAgainAsync(CancellationToken cancellationToken) => ApplyAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
