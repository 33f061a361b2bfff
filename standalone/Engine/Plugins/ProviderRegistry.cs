using System.Collections.Concurrent;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>
/// The running providers by reference. Towards the engine it is the provider of provider resources: checking one loads
/// its plugin, creating or updating one configures it.
/// </summary>
/// <remarks>Source of the idea: pulumi <c>pkg/resource/deploy/providers/registry.go</c>.</remarks>
internal sealed class ProviderRegistry(IPluginHost host, IProviderPlugin builtins, bool dryRun) : IProvider, IAsyncDisposable
{
    /// <summary>The package that the engine serves itself.</summary>
    public const string BuiltinPackage = "pulumi";

    private readonly ConcurrentDictionary<ProviderReference, IProviderPlugin> _configured = new();
    private readonly ConcurrentDictionary<Urn, IProviderPlugin> _loaded = new();
    private readonly ConcurrentBag<IProviderPlugin> _all = [];
    private readonly SemaphoreSlim _ensuring = new(1, 1);

    /// <summary>The plugins that took part, each package and version once.</summary>
    public IReadOnlyList<PluginInfo> Plugins => [.. _all.Select(plugin => plugin.Info).Distinct()];

    /// <summary>The provider that manages a resource of <paramref name="state"/>; <c>null</c> for components.</summary>
    public IProvider? For(ResourceState state) =>
        ProviderReference.IsProviderType(state.Type) ? this : state is { Custom: true, Provider: { } reference } ? Get(reference) : null;

    /// <summary>The configured provider <paramref name="reference"/>.</summary>
    /// <exception cref="PluginException">It was not configured in this deployment.</exception>
    public IProviderPlugin Get(ProviderReference reference) => _configured.TryGetValue(reference, out var plugin)
        ? plugin
        : throw new PluginException($"the provider {reference} is not known; was it registered before the resource that uses it?");

    /// <summary>Whether <paramref name="reference"/> can be used.</summary>
    public bool IsConfigured(ProviderReference reference) => _configured.ContainsKey(reference);

    /// <summary>Makes a provider of the state usable, as it was configured last, unless it is usable already.</summary>
    public async Task EnsureAsync(ResourceState state, CancellationToken cancellationToken)
    {
        var reference = new ProviderReference(state.Urn, state.Id ?? "");
        await _ensuring.WaitAsync(cancellationToken);
        try
        {
            if (!_configured.ContainsKey(reference))
            {
                await ConfigureAsync(await LoadAsync(state.Urn, state.Inputs, cancellationToken), reference, state.Inputs, cancellationToken);
            }
        }
        finally
        {
            _ensuring.Release();
        }
    }

    /// <summary>Configures a provider that did not change, under its present name.</summary>
    public async Task ConfirmAsync(ResourceState state, CancellationToken cancellationToken) =>
        await ConfigureAsync(
            await TakeLoadedAsync(state.Urn, state.Inputs, cancellationToken),
            new ProviderReference(state.Urn, state.Id ?? ""),
            state.Inputs,
            cancellationToken);

    /// <inheritdoc/>
    public async Task<CheckResult> CheckAsync(CheckQuery query, CancellationToken cancellationToken)
    {
        var plugin = await LoadAsync(query.Urn, query.NewInputs, cancellationToken);
        _loaded[query.Urn] = plugin;
        return await plugin.CheckConfigAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken)
    {
        var plugin = _loaded.TryGetValue(query.Urn, out var loaded)
            ? loaded
            : await LoadAsync(query.Urn, query.OldInputs, cancellationToken);
        return await plugin.DiffConfigAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CreateResult> CreateAsync(CreateCommand command, CancellationToken cancellationToken)
    {
        var id = dryRun ? ProviderReference.UnknownId : Guid.NewGuid().ToString();
        var plugin = await TakeLoadedAsync(command.Urn, command.Inputs, cancellationToken);
        await ConfigureAsync(plugin, new ProviderReference(command.Urn, id), command.Inputs, cancellationToken);
        return new CreateResult(id, command.Inputs);
    }

    /// <inheritdoc/>
    public async Task<PropertyMap> UpdateAsync(UpdateCommand command, CancellationToken cancellationToken)
    {
        var plugin = await TakeLoadedAsync(command.Urn, command.NewInputs, cancellationToken);
        await ConfigureAsync(plugin, new ProviderReference(command.Urn, command.Id), command.NewInputs, cancellationToken);
        return command.NewInputs;
    }

    /// <inheritdoc/>
    public Task<ReadResult?> ReadAsync(ReadQuery query, CancellationToken cancellationToken) =>
        throw new ProviderCallException("a provider cannot be read or imported; declare it with its configuration instead");

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteCommand command, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<InvokeResult> InvokeAsync(InvokeCommand command, CancellationToken cancellationToken) =>
        throw new ProviderCallException("provider resources have no functions");

    /// <summary>Asks every running operation of every provider to end early.</summary>
    public Task CancelAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_all.Select(plugin => plugin.CancelAsync(cancellationToken)));

    /// <summary>Stops all plugins.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_all.Select(plugin => plugin.DisposeAsync().AsTask()));
        _ensuring.Dispose();
    }

    private async Task<IProviderPlugin> LoadAsync(Urn urn, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var package = ProviderReference.PackageOf(urn.Type);
        if (package == BuiltinPackage)
        {
            return builtins;
        }

        var version = (inputs.Get("version") as PropertyValue.StringValue)?.Value;
        var plugin = await host.LoadAsync(package, version, cancellationToken);
        _all.Add(plugin);
        return plugin;
    }

    private async Task<IProviderPlugin> TakeLoadedAsync(Urn urn, PropertyMap inputs, CancellationToken cancellationToken) =>
        _loaded.TryRemove(urn, out var plugin) ? plugin : await LoadAsync(urn, inputs, cancellationToken);

    private async Task ConfigureAsync(
        IProviderPlugin plugin, ProviderReference reference, PropertyMap inputs, CancellationToken cancellationToken)
    {
        await plugin.ConfigureAsync(reference.Urn, reference.Id, inputs, cancellationToken);
        _configured[reference] = plugin;
    }
}
