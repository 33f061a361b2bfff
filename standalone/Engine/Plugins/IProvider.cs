using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Plugins;

/// <summary>
/// What manages resources of a package: a configured plugin, the engine's own builtins, or the registry of providers,
/// whose resources are providers.
/// </summary>
/// <remarks>
/// Failures are <see cref="ProviderCallException"/>; a resource that exists but is not as wanted is a
/// <see cref="PartialFailureException"/>.
/// </remarks>
internal interface IProvider
{
    /// <summary>Validates the inputs and fills in defaults.</summary>
    Task<CheckResult> CheckAsync(CheckQuery query, CancellationToken cancellationToken);

    /// <summary>Compares a resource with new inputs.</summary>
    Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken);

    /// <summary>Makes a resource.</summary>
    Task<CreateResult> CreateAsync(CreateCommand command, CancellationToken cancellationToken);

    /// <summary>Looks at a resource; <c>null</c> = there is none.</summary>
    Task<ReadResult?> ReadAsync(ReadQuery query, CancellationToken cancellationToken);

    /// <summary>Changes a resource in place; the result is its outputs.</summary>
    Task<PropertyMap> UpdateAsync(UpdateCommand command, CancellationToken cancellationToken);

    /// <summary>Destroys a resource.</summary>
    Task DeleteAsync(DeleteCommand command, CancellationToken cancellationToken);

    /// <summary>Calls a function.</summary>
    Task<InvokeResult> InvokeAsync(InvokeCommand command, CancellationToken cancellationToken);
}
