using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Tests.Framework;

public sealed class ConfigurationRulesTests
{
    [Fact]
    public void Validate_LimitsBelowOne_AreRefusedByName()
    {
        var failures = ConfigurationRules.Validate(
            new ProviderConfiguration { MaxUnavailable = 0, MaxParallelLogins = 0, MaxParallelLoginsPerBastion = -1 });

        Assert.Equal(
            ["maxUnavailable", "maxParallelLogins", "maxParallelLoginsPerBastion"], failures.Select(failure => failure.Path));
    }

    [Fact]
    public void Validate_WrongConnection_IsRefusedByItsPath()
    {
        var failures = ConfigurationRules.Validate(
            new ProviderConfiguration { MaxUnavailable = 1, Connection = new ConnectionDefaults { Port = 0 } });

        Assert.Equal(["connection.port"], failures.Select(failure => failure.Path));
    }
}
