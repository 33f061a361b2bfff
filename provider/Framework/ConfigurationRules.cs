using Pulumi.Plugin;
using Pulumi.Sriov.Provider.Maintenance.Draining;

namespace Pulumi.Sriov.Provider.Framework;

/// <summary>What can be told to be wrong with the provider's configuration from its values alone.</summary>
internal static class ConfigurationRules
{
    public static IEnumerable<CheckFailure> Validate(ProviderConfiguration configuration)
    {
        if (configuration.MaxUnavailable < 1)
        {
            yield return new CheckFailure("maxUnavailable", "must be at least 1: with 0 no host could ever be rebooted");
        }

        if (configuration.MaxParallelLogins < 1)
        {
            yield return new CheckFailure("maxParallelLogins", "must be at least 1");
        }

        if (configuration.MaxParallelLoginsPerBastion < 1)
        {
            yield return new CheckFailure("maxParallelLoginsPerBastion", "must be at least 1");
        }

        foreach (var failure in MaintenanceSettings.Validate(configuration.Maintenance, configuration.Cloud is not null))
        {
            yield return failure;
        }

        if (configuration.Connection is { } connection)
        {
            foreach (var failure in ConnectionRules.Validate(connection, "connection"))
            {
                yield return failure;
            }
        }
    }
}
