using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A service that a resource restarted, as it was proven up.</summary>
public sealed record RestartedService
{
    /// <summary>See the description.</summary>
    [Property("Its name.")]
    public required string Name { get; init; }

    /// <summary>See the description.</summary>
    [Property("The unit or container.")]
    public required string Unit { get; init; }

    /// <summary>See the description.</summary>
    [Property("Since when it has been active (ISO 8601); absent = its manager does not tell.")]
    public string? Since { get; init; }

    internal static ImmutableArray<RestartedService> Of(ImmutableArray<ServiceState> services) =>
    [
        .. services.Select(service => new RestartedService
        {
            Name = service.Name,
            Unit = service.Unit,
            Since = service.Since?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        }),
    ];
}
