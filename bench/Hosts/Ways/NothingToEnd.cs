namespace Bench.Hosts.Ways;

/// <summary>Connections that end by themselves, with their hosts.</summary>
internal sealed class NothingToEnd : IAsyncDisposable
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
