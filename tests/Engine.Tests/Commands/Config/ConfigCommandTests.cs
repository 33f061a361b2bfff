using System.Text.Json;

namespace Engine.Tests.Commands.Config;

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

    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("int", "8", "8")]
    [InlineData("float", "0.5", "0.5")]
    [InlineData("string", "8", "\"8\"")]
    public async Task Set_Type_IsTheKindInTheFile(string type, string value, string written)
    {
        await _cli.OutputOfAsync("config", "set", "--type", type, "key", value);

        Assert.Contains($"site:key: {written}\n", await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml")), StringComparison.Ordinal);
        Assert.Equal(2, (await _cli.RunAsync("config", "set", "--type", "int", "key", "eight")).Code);
    }

    [Fact]
    public async Task Set_Raw_KeepsTheLineEndOfStandardInput()
    {
        _cli.Input = "a\n";

        await _cli.OutputOfAsync("config", "set", "--raw", "key");

        Assert.Equal("a\n\n", await _cli.OutputOfAsync("config", "get", "key"));
    }

    [Fact]
    public async Task SetAll_PlainAndSecretPairs_AreAllSet()
    {
        await _cli.OutputOfAsync("config", "set-all", "--plaintext", "count=4", "--secret", "apiKey=hu=sh", "--plaintext", "user=root");

        Assert.Equal(
            "KEY     VALUE\napiKey  hu=sh\ncount   4\nregion  lab\nuser    root\n", await _cli.OutputOfAsync("config", "--show-secrets"));
        Assert.DoesNotContain("hu=sh", await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetAll_WhatJsonShowed_SetsItInAnotherStack()
    {
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].cpus", "8");
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");
        var shown = await _cli.OutputOfAsync("config", "--json", "--show-secrets");
        await OtherStackAsync();

        await _cli.OutputOfAsync("config", "set-all", "--json", shown, "-s", "prod");

        Assert.Equal(shown, await _cli.OutputOfAsync("config", "--json", "--show-secrets", "-s", "prod"));
        Assert.DoesNotContain("hush", (await _cli.RunAsync("config", "set-all", "--json", "{\"a\": \"hush\"}")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_AllAndOne_EncryptsAnewForTheOtherStack()
    {
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");
        await _cli.OutputOfAsync("config", "set", "count", "4");
        await OtherStackAsync();

        await _cli.OutputOfAsync("config", "cp", "count", "--dest", "prod");
        Assert.Equal("KEY     VALUE\ncount   4\nregion  lab\n", await _cli.OutputOfAsync("config", "-s", "prod"));
        await _cli.OutputOfAsync("config", "cp", "--dest", "prod");
        Assert.Equal("hush\n", await _cli.OutputOfAsync("config", "get", "apiKey", "-s", "prod"));
        Assert.Equal(2, (await _cli.RunAsync("config", "cp", "--dest", "dev")).Code);
    }

    [Fact]
    public async Task RmAll_Paths_RemovesThemAll()
    {
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].cpus", "8");
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].name", "a");
        await _cli.OutputOfAsync("config", "set", "count", "4");

        await _cli.OutputOfAsync("config", "rm-all", "--path", "hosts[0].cpus", "count");

        Assert.Equal("KEY     VALUE\nhosts   [{\"name\":\"a\"}]\nregion  lab\n", await _cli.OutputOfAsync("config"));
    }

    [Fact]
    public async Task Set_ConfigFile_WritesThereAndNotIntoTheStacksOwn()
    {
        var before = await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml"));

        await _cli.OutputOfAsync("config", "set", "count", "4", "--config-file", "other.yaml");

        Assert.Equal("config:\n  site:count: \"4\"\n", await File.ReadAllTextAsync(_cli.PathOf("other.yaml")));
        Assert.Equal(before, await File.ReadAllTextAsync(_cli.PathOf("Pulumi.dev.yaml")));
        Assert.Equal("4\n", await _cli.OutputOfAsync("config", "get", "count", "--config-file", "other.yaml"));
    }

    private async Task OtherStackAsync()
    {
        File.Copy(_cli.PathOf("Pulumi.dev.yaml"), _cli.PathOf("Pulumi.prod.yaml"));
        foreach (var key in new[] { "apiKey", "count", "hosts" })
        {
            await _cli.OutputOfAsync("stack", "select", "--create", "prod");
            await _cli.OutputOfAsync("config", "rm", key);
        }

        await _cli.OutputOfAsync("stack", "select", "dev");
    }
}
