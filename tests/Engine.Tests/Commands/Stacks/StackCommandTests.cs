using System.Text.Json;

namespace Engine.Tests.Commands.Stacks;

public sealed class StackCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Init_NewStack_IsMadeSelectedAndListed()
    {
        Assert.Equal("Created stack 'dev'\n", await _cli.OutputOfAsync("stack", "init", "dev"));

        Assert.Equal("dev\n", await _cli.OutputOfAsync("stack", "--show-name"));
        Assert.Equal("NAME  LAST UPDATE  RESOURCE COUNT\ndev*  n/a          0\n", await _cli.OutputOfAsync("stack", "ls"));
        Assert.StartsWith("encryptionsalt: v1:", await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml")), StringComparison.Ordinal);
        Assert.Equal("version: 1\n", await File.ReadAllTextAsync(_cli.PathOf(".pulumi/meta.yaml")));
    }

    [Fact]
    public async Task Init_StackExists_IsRefused()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");

        Assert.Equal((1, "", "error: stack 'organization/site/dev' already exists\n"), await _cli.RunAsync("stack", "init", "dev"));
    }

    [Fact]
    public async Task Init_SettingsCameFromVersionControl_KeepsTheirSalt()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");
        await _cli.OutputOfAsync("stack", "rm", "--yes", "--preserve-config");

        await _cli.OutputOfAsync("stack", "init", "dev");

        Assert.Equal("hush\n", await _cli.OutputOfAsync("config", "get", "apiKey"));
    }

    [Fact]
    public async Task AnyCommand_NoStackIsSelected_SaysHowToSelectOne()
    {
        var (code, _, error) = await _cli.RunAsync("stack", "output");

        Assert.Equal(1, code);
        Assert.Contains("pulumiw stack select", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCommand_NoSuchStack_EndsWithItsOwnCode() =>
        Assert.Equal(6, (await _cli.RunAsync("stack", "output", "-s", "nope")).Code);

    [Fact]
    public async Task Select_Variable_WinsOverTheSelection()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");
        await _cli.OutputOfAsync("stack", "init", "prod");
        _cli.Environment["PULUMI_STACK"] = "dev";

        Assert.Equal("dev\n", await _cli.OutputOfAsync("stack", "--show-name"));
    }

    [Fact]
    public async Task Select_Create_MakesTheStack()
    {
        await _cli.OutputOfAsync("stack", "select", "--create", "new");

        Assert.Equal("new\n", await _cli.OutputOfAsync("stack", "--show-name"));
    }

    [Fact]
    public async Task Rm_WithoutYesAndWithoutTerminal_IsRefused()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");

        Assert.Equal(2, (await _cli.RunAsync("stack", "rm")).Code);
        Assert.True(File.Exists(_cli.PathOf(".pulumi/stacks/site/dev.json")));
    }

    [Fact]
    public async Task Rm_Yes_TakesStateAndSettings()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");

        await _cli.OutputOfAsync("stack", "rm", "--yes");

        Assert.False(File.Exists(_cli.PathOf(".pulumi/stacks/site/dev.json")));
        Assert.False(File.Exists(_cli.PathOf("Pulumi.dev.yaml")));
        Assert.Equal("[]\n", await _cli.OutputOfAsync("stack", "ls", "--json"));
    }

    [Fact]
    public async Task ExportThenImport_SecretOutput_SurvivesAndStaysEncrypted()
    {
        await _cli.OutputOfAsync("stack", "init", "dev");
        _cli.Input =
            """
            {"version":3,"deployment":{"manifest":{"time":"2026-01-01T00:00:00Z","magic":"","version":""},
            "resources":[{"urn":"urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev","custom":false,"type":"pulumi:pulumi:Stack",
            "outputs":{"plain":"x","key":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","plaintext":"\"hush\""}}}]}}
            """;
        await _cli.OutputOfAsync("stack", "import");

        Assert.DoesNotContain("hush", await File.ReadAllTextAsync(_cli.PathOf(".pulumi/stacks/site/dev.json")), StringComparison.Ordinal);
        Assert.Equal(
            "Current stack outputs (2):\n    OUTPUT  VALUE\n    key     [secret]\n    plain   x\n", await _cli.OutputOfAsync("stack", "output"));
        Assert.Equal("hush\n", await _cli.OutputOfAsync("stack", "output", "key"));
        Assert.Equal("hush", JsonDocument.Parse(await _cli.OutputOfAsync("stack", "output", "--json", "--show-secrets")).RootElement.GetProperty("key").GetString());
        Assert.DoesNotContain("hush", await _cli.OutputOfAsync("stack", "export"), StringComparison.Ordinal);
        Assert.Contains("hush", await _cli.OutputOfAsync("stack", "export", "--show-secrets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAndImport_FileOfAProjectElsewhere_IsFoundFromThere()
    {
        await _cli.DeployedAsync();

        // The command line passes --cwd; the process itself is somewhere else.
        await _cli.OutputOfAsync("stack", "export", "--file", "stack.json");

        Assert.True(File.Exists(_cli.PathOf("stack.json")));
        await _cli.OutputOfAsync("stack", "import", "--file", "stack.json");
    }

    [Fact]
    public async Task Import_StateOfAnotherStack_IsRefusedUnlessForced()
    {
        await _cli.OutputOfAsync("stack", "init", "prod");
        _cli.Input =
            """
            {"version":3,"deployment":{"manifest":{"time":"2026-01-01T00:00:00Z","magic":"","version":""},
            "resources":[{"urn":"urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev","custom":false,"type":"pulumi:pulumi:Stack"}]}}
            """;

        Assert.Equal(1, (await _cli.RunAsync("stack", "import")).Code);
        await _cli.OutputOfAsync("stack", "import", "--force");
    }

    [Fact]
    public async Task Output_WrongPassphrase_SaysSo()
    {
        await ExportThenImport_SecretOutput_SurvivesAndStaysEncrypted();
        _cli.Environment["PULUMI_CONFIG_PASSPHRASE"] = "wrong";

        Assert.Equal((1, "", "error: incorrect passphrase\n"), await _cli.RunAsync("stack", "output"));
    }
}
