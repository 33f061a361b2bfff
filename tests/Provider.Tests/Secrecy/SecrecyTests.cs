using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Tests.Remote;

namespace Pulumi.Sriov.Provider.Tests.Secrecy;

/// <summary>
/// A whole deployment over ssh, whose secrets must be nowhere: in no process, no output and no file. The only place that
/// the protocol prescribes is the environment of the program, which reads the stack's configuration there.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class SecrecyTests(SshdFixture sshd) : IClassFixture<SshdFixture>
{
    private const string ConfigSecret = "secret-of-the-configuration";
    private const string WrongPassword = "password-that-is-wrong";
    private const string WrongSudoPassword = "sudo-password-that-is-wrong";

    [Theory]
    [InlineData("--diff", "--verbose", "9")]
    [InlineData("--json", "--verbose", "9")]
    public async Task Up_SecretsOfAllKinds_AreInNoProcessOutputOrFile(params string[] options)
    {
        using var engine = new EngineProcess();
        await AssertEndsWellAsync(engine.RunAsync("", "stack", "init", "dev"));
        await AssertEndsWellAsync(engine.RunAsync(ConfigSecret, "config", "set", "--secret", "token", "--stack", "dev"));
        await AssertEndsWellAsync(engine.RunAsync(
            $$"""{"password":"{{WrongPassword}}"}""", "config", "set", "--secret", "sriov:connection", "--stack", "dev"));

        string output;
        List<string> seen;
        await using (var watch = new ProcessWatch(() => engine.Files))
        {
            (var code, output) = await engine.UpAsync(await ResourcesAsync(), options);
            Assert.NotEqual(0, code);
            seen = [.. watch.Seen.Where(text => !IsOfProgram(text))];
        }

        // What was to be seen was seen: ssh ran, as did sudo, and the errors are those of the hosts.
        Assert.Contains(seen, text => text.StartsWith("cmdline: ssh ", StringComparison.Ordinal));
        Assert.Contains("0000:ff:1f.7", output, StringComparison.Ordinal);
        Assert.Contains("becomePassword", output, StringComparison.Ordinal);

        var shown = seen.Append($"output: {output}").Concat(engine.Files.Select(file => $"{file}: {File.ReadAllText(file)}")).ToList();
        foreach (var secret in await SecretsAsync())
        {
            Assert.DoesNotContain(shown, text => text.Contains(secret, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(seen, text => text.Contains(EngineProcess.Passphrase, StringComparison.Ordinal) && !IsOfEngine(text));
    }

    private static bool IsOfProgram(string text) => text.Contains(" PULUMI_MONITOR=", StringComparison.Ordinal);

    private static bool IsOfEngine(string text) => Regex.IsMatch(text, "^environ of [^ ]*/pulumiw ");

    private static async Task AssertEndsWellAsync(Task<(int Code, string Output)> run)
    {
        var (code, output) = await run;
        Assert.True(code == 0, output);
    }

    private async Task<List<(string, string, PropertyMap)>> ResourcesAsync()
    {
        var key = await File.ReadAllTextAsync(sshd.Server.KeyPath);
        return
        [
            Functions("sudo", ("user", "operator"), ("privateKey", key), ("becomePassword", SshdServer.OperatorPassword), ("become", true)),
            Functions("password", ("user", "admin"), ("password", SshdServer.AdminPassword), ("become", true)),
            Functions("refused", ("user", "operator"), ("privateKey", key), ("becomePassword", WrongSudoPassword), ("become", true)),
        ];
    }

    private (string, string, PropertyMap) Functions(string name, params (string Name, PropertyValue Value)[] connection) =>
        ("sriov:host:VirtualFunctions", name, PropertyMap.Of(
            ("connection", new PropertyValue.MapValue(PropertyMap.Of(
                [("host", "virtual-host"), ("sshConfigFile", sshd.Server.ConfigPath), ("connectTimeout", 60), .. connection]))),
            ("device", new PropertyValue.MapValue(PropertyMap.Of(("pciAddress", "0000:ff:1f.7")))),
            ("count", 2)));

    /// <summary>The secrets, and of the key what is left of it in whatever way its lines are quoted.</summary>
    private async Task<IEnumerable<string>> SecretsAsync()
    {
        var secretLines = (await File.ReadAllLinesAsync(sshd.Server.KeyPath))[2..4];
        return secretLines.SelectMany(line => Regex.Matches(line, "[A-Za-z0-9]{10,}").Select(match => match.Value))
            .Append(ConfigSecret).Append(WrongPassword).Append(WrongSudoPassword)
            .Append(SshdServer.AdminPassword).Append(SshdServer.OperatorPassword);
    }
}
