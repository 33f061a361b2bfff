namespace Pulumi.Tests.Deployment;

public sealed class DeploymentSettingsTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "site",
        ["PULUMI_STACK"] = "lab",
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "16",
        ["PULUMI_CONFIG"] = """{"site:host":"h","site:config:old":"o"}""",
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["site:host"]""",
    };

    [Fact]
    public void FromEnvironment_Complete_IsRead()
    {
        var settings = DeploymentSettings.FromEnvironment(name => Complete.GetValueOrDefault(name));

        Assert.Equal(("site", "lab", "organization", true), (settings.Project, settings.Stack, settings.Organization, settings.IsDryRun));
        Assert.Equal(new EngineAddresses("127.0.0.1:1", "127.0.0.1:2"), settings.Engine);
        Assert.Equal(("h", "o"), (settings.Config.Values["site:host"], settings.Config.Values["site:old"]));
        Assert.Contains("site:host", settings.Config.SecretKeys);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    [InlineData("PULUMI_QUERY_MODE")]
    [InlineData("PULUMI_PARALLEL")]
    public void FromEnvironment_WithoutOneOfThem_SaysHowToRunTheProgram(string missing)
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => DeploymentSettings.FromEnvironment(name => name == missing ? null : Complete.GetValueOrDefault(name)));

        Assert.Contains("pulumiw", failure.Message, StringComparison.Ordinal);
        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
    }
}
