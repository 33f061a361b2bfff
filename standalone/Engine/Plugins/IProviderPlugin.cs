using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>A provider whose configuration is part of its life: a plugin process, or the engine's builtins.</summary>
internal interface IProviderPlugin : IProvider, IAsyncDisposable
{
    /// <summary>Name and version, for the manifest of the state.</summary>
    PluginInfo Info { get; }

    /// <summary>Validates the configuration.</summary>
    Task<CheckResult> CheckConfigAsync(CheckQuery query, CancellationToken cancellationToken);

    /// <summary>Compares configurations; a replacement means that resources made with the old one must be replaced.</summary>
    Task<DiffResult> DiffConfigAsync(DiffQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Hands over the configuration. With unknown values in it (in a preview) the plugin is not called, and from then on
    /// answers for its resources that nothing is known.
    /// </summary>
    Task ConfigureAsync(Urn urn, string id, PropertyMap inputs, CancellationToken cancellationToken);

    /// <summary>What the package consists of, as JSON text; <c>null</c> = the plugin does not say.</summary>
    Task<string?> GetSchemaAsync(CancellationToken cancellationToken);

    /// <summary>Asks every running operation to end early.</summary>
    Task CancelAsync(CancellationToken cancellationToken);
}

/// <summary>Finds and starts provider plugins. Disposing of it stops those that were expected and not loaded.</summary>
internal interface IPluginHost : IAsyncDisposable
{
    /// <summary>
    /// Starts the plugin of <paramref name="package"/> for the first <see cref="LoadAsync"/> of it, without waiting for it. What is
    /// wrong with the plugin is told when it is loaded: nobody may need it.
    /// </summary>
    /// <param name="package">The package's name.</param>
    /// <param name="version">The version to run; <c>null</c> = any.</param>
    void Expect(string package, string? version);

    /// <summary>The plugin of <paramref name="package"/>, started if need be; each call gives another process.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="version">The version to run; <c>null</c> = any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PluginException">There is none, or it does not start.</exception>
    Task<IProviderPlugin> LoadAsync(string package, string? version, CancellationToken cancellationToken);
}
