using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do; each feature is asked for once.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> SupportsResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task<bool> SupportsOutputValuesAsync() => SupportsAsync("outputValues");

    public Task<bool> SupportsAliasSpecsAsync() => SupportsAsync("aliasSpecs");

    public Task<bool> SupportsDeletedWithAsync() => SupportsAsync("deletedWith");

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, id => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(id))).Value;
}
