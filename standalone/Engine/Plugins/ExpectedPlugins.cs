using System.Collections.Concurrent;

namespace Pulumi.Engine.Plugins;

/// <summary>
/// Plugins on their way up before anybody has asked for them: a process needs its time to start, and the program that will ask
/// needs as long to get there.
/// </summary>
internal sealed class ExpectedPlugins : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Task<IProviderPlugin>> _starting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    /// <summary>Starts a plugin, unless one of the same executable is on its way.</summary>
    /// <param name="executable">Its path, which it is taken by.</param>
    /// <param name="start">Starts it; fails with a <see cref="PluginException"/> only.</param>
    public void Begin(string executable, Func<CancellationToken, Task<IProviderPlugin>> start)
    {
        if (!_starting.ContainsKey(executable))
        {
            // To start a process blocks for some milliseconds, in which the program could start.
            _starting[executable] = Task.Run(() => start(_end.Token), CancellationToken.None);
        }
    }

    /// <summary>The plugin that was begun, once it is up, for one taker; <c>null</c> = there is none, or it is taken.</summary>
    /// <exception cref="PluginException">It did not start. The next taker may try to start one again.</exception>
    public async Task<IProviderPlugin?> TakeAsync(string executable, CancellationToken cancellationToken)
    {
        if (!_starting.TryRemove(executable, out var starting))
        {
            return null;
        }

        try
        {
            return await starting.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever stops waiting leaves the process to be stopped here.
            _starting[executable] = starting;
            throw;
        }
    }

    /// <summary>Stops what nobody took.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
        {
            return;
        }

        await _end.CancelAsync();
        await Task.WhenAll(_starting.Values.Select(StopAsync));
        _end.Dispose();
    }

    private static async Task StopAsync(Task<IProviderPlugin> starting)
    {
        try
        {
            await using var plugin = await starting;
        }
        catch (Exception exception) when (exception is PluginException or OperationCanceledException)
        {
            // It did not start, or not yet; it was not needed.
        }
    }
}
