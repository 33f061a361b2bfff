using Pulumi.Engine.Configuration;
using Pulumi.Engine.Secrets;

namespace Engine.Tests.Configuration;

/// <summary>
/// Settings as the stock CLI keeps them. The golden file was written by the code of pulumi 3.260.0
/// (<c>sdk/go/common/resource/config</c>, <c>sdk/go/common/workspace</c>) with the passphrase below; what a program is
/// given was read from it by that code, too.
/// </summary>
public sealed class StockSettingsTests
{
    private const string Passphrase = "correct horse";

    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Configuration", "Golden", "Pulumi.dev.yaml");

    [Theory]
    [InlineData("plain", "in the clear: #1")]
    [InlineData("number", "007")]
    [InlineData("truth", "true")]
    [InlineData("lines", "one\ntwo \"quoted\"\n")]
    [InlineData("text", "correct horse battery staple")]
    [InlineData("empty", "")]
    [InlineData("unicode", "grüß dich, 世界 🔑\u2028<&>\n")]
    [InlineData("object", """{"user":"admin","port":8774}""")]
    [InlineData(
        "settings",
        """{"enabled":true,"leading":"007","limit":5,"password":"in a tree","users":[{"key":"in a list","name":"ann"}]}""")]
    public void Decrypt_ValueOfAnyKind_GivesProgramsTheSameText(string name, string expected) =>
        Assert.Equal(expected, Open().Config[$"golden:{name}"]);

    [Fact]
    public void Decrypt_Settings_TellsSecretsFromTheRest() =>
        Assert.Equal(
            ["golden:empty", "golden:object", "golden:settings", "golden:text", "golden:unicode"], Open().SecretKeys.Order(StringComparer.Ordinal));

    private static StackConfiguration Open()
    {
        var settings = StackSettingsFile.Load(Golden, "golden");
        var secrets = PassphraseSecrets.Open(settings.EncryptionSalt!, () => Passphrase);
        return StackConfiguration.Decrypt("organization", "dev", new Dictionary<ConfigKey, ConfigNode>(), settings.Config, secrets);
    }
}
