using System.Collections.Concurrent;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>
/// Starts the plugins that the last deployment had while the program starts, not when the program names the first resource of
/// each: both take a good part of a second. What can't be started is told to who asks for it, and what nobody asked for ends unseen.
/// </summary>
internal sealed class EarlyPlugins(IPluginHost host) : IPluginHost, IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Package, string Version), ConcurrentQueue<Task<IProviderPlugin>>> _started = new();

    /// <summary>Starts the plugins of the providers among some resources.</summary>
    /// <param name="states">The resources of the last deployment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public void Begin(IEnumerable<ResourceState> states, CancellationToken cancellationToken)
    {
        foreach (var state in states.Where(state => ProviderReference.IsProviderType(state.Type)))
        {
            var package = ProviderReference.PackageOf(state.Type);
            if (package != ProviderRegistry.BuiltinPackage)
            {
                var version = (state.Inputs.Get("version") as PropertyValue.StringValue)?.Value;
                _started.GetOrAdd((package, version ?? ""), _ => []).Enqueue(
                    Task.Run(() => host.LoadAsync(package, version, cancellationToken), cancellationToken));
            }
        }
    }

    /// <inheritdoc/>
    public Task<IProviderPlugin> LoadAsync(string package, string? version, CancellationToken cancellationToken) =>
        _started.TryGetValue((package, version ?? ""), out var started) && started.TryDequeue(out var plugin)
            ? plugin
            : host.LoadAsync(package, version, cancellationToken);

    /// <summary>Ends those that nobody asked for.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_started.Values.SelectMany(started => started).Select(EndAsync));

    private static async Task EndAsync(Task<IProviderPlugin> start)
    {
        // Whether it ever ran makes no difference to anybody.
        await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (start.IsCompletedSuccessfully)
        {
            await start.Result.DisposeAsync();
        }
    }
}
