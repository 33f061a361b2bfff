using System.Text.Json;

namespace Engine.Tests.Commands;

public sealed class ConfigCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandLine _cli = new();

    public async Task InitializeAsync() => await _cli.OutputOfAsync("stack", "init", "dev");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Set_PlainAndSecretValues_AreListedWithTheSecretBlinded()
    {
        await _cli.OutputOfAsync("config", "set", "count", "4");
        await _cli.OutputOfAsync("config", "set", "sriov:user", "root");
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");

        Assert.Equal(
            "KEY         VALUE\napiKey      [secret]\ncount       4\nregion      lab\nsriov:user  root\n", await _cli.OutputOfAsync("config"));
        Assert.Equal("hush\n", await _cli.OutputOfAsync("config", "get", "apiKey"));
        Assert.DoesNotContain("hush", await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_ValueIsLeftOut_IsReadFromStandardInput()
    {
        _cli.Input = "from stdin\n";

        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey");

        Assert.Equal("from stdin\n", await _cli.OutputOfAsync("config", "get", "apiKey"));
    }

    [Fact]
    public async Task Set_Path_BuildsAStructuredValue()
    {
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].name", "a");
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].cpus", "8");
        await _cli.OutputOfAsync("config", "set", "--path", "--secret", "hosts[0].key", "hush");

        Assert.Equal("""{"cpus":8,"key":"hush","name":"a"}""" + "\n", await _cli.OutputOfAsync("config", "get", "--path", "hosts[0]"));
        using var listed = JsonDocument.Parse(await _cli.OutputOfAsync("config", "--json"));
        Assert.True(listed.RootElement.GetProperty("site:hosts").GetProperty("secret").GetBoolean());
        Assert.False(listed.RootElement.GetProperty("site:hosts").TryGetProperty("value", out _));
    }

    [Fact]
    public async Task Set_NameLooksSecret_AsksForSecretOrPlaintext()
    {
        var (code, _, error) = await _cli.RunAsync("config", "set", "password", "x");

        Assert.Equal(2, code);
        Assert.Contains("--secret", error, StringComparison.Ordinal);
        await _cli.OutputOfAsync("config", "set", "--plaintext", "password", "x");
    }

    [Fact]
    public async Task Rm_Value_UncoversTheProjectsDefault()
    {
        await _cli.OutputOfAsync("config", "set", "region", "site-7");
        await _cli.OutputOfAsync("config", "rm", "region");

        Assert.Equal("lab\n", await _cli.OutputOfAsync("config", "get", "region"));
    }

    [Fact]
    public async Task Get_MissingKey_NamesKeyAndStack() =>
        Assert.Equal(
            (1, "", "error: configuration key 'nope' not found for stack 'dev'\n"), await _cli.RunAsync("config", "get", "nope"));

    [Fact]
    public async Task Set_NoPassphrase_NamesTheVariables()
    {
        _cli.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");

        Assert.Contains(
            "PULUMI_CONFIG_PASSPHRASE_FILE", (await _cli.RunAsync("config", "set", "--secret", "k", "v")).Error, StringComparison.Ordinal);
    }
}
