using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Commands.Stacks;

public sealed class StackHistoryTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly CommandLine _cli = new();

    public Task InitializeAsync() => _cli.DeployedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task History_NeverUpdated_SaysSo() => Assert.Equal("Stack has never been updated\n", await _cli.OutputOfAsync("stack", "history"));

    [Fact]
    public async Task History_SeveralUpdates_ShowsTheLatestFirst()
    {
        Add("first", 0);
        Add("second", 1);

        var output = await _cli.OutputOfAsync("stack", "history", "--full-dates");

        Assert.Equal(["Message: second", "Message: first"], output.Split('\n').Where(line => line.StartsWith("Message", StringComparison.Ordinal)));
        Assert.Contains("Status: failed", output, StringComparison.Ordinal);
        Assert.Contains("+2-0~1 0 Updated ", output, StringComparison.Ordinal);
        Assert.Contains(" took 5s\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("first", await _cli.OutputOfAsync("stack", "history", "--page-size", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_Json_HasTheConfigurationWithItsSecretsHidden()
    {
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");
        Add("first", 0);

        using var blinded = JsonDocument.Parse(await _cli.OutputOfAsync("stack", "history", "--json"));
        using var shown = JsonDocument.Parse(await _cli.OutputOfAsync("stack", "history", "--json", "--show-secrets"));

        var record = Assert.Single(blinded.RootElement.EnumerateArray());
        Assert.Equal("update", record.GetProperty("kind").GetString());
        Assert.Equal("2026-01-02T03:04:05.000Z", record.GetProperty("startTime").GetString());
        Assert.Equal(2, record.GetProperty("resourceChanges").GetProperty("create").GetInt32());
        Assert.False(record.GetProperty("config").GetProperty("site:apiKey").TryGetProperty("value", out _));
        Assert.Equal("hush", shown.RootElement[0].GetProperty("config").GetProperty("site:apiKey").GetProperty("value").GetString());
    }

    [Fact]
    public async Task ConfigRefresh_SettingsWereChanged_AreThoseOfTheLastUpdateAgain()
    {
        await _cli.OutputOfAsync("config", "set", "--path", "hosts[0].cpus", "8");
        await _cli.OutputOfAsync("config", "set", "--secret", "apiKey", "hush");
        Add("first", 0);
        await _cli.OutputOfAsync("config", "set", "extra", "x");
        await _cli.OutputOfAsync("config", "rm", "apiKey");

        var output = await _cli.OutputOfAsync("config", "refresh");

        Assert.Contains("Pulumi.dev.yaml.bak", output, StringComparison.Ordinal);
        Assert.Equal("KEY     VALUE\napiKey  [secret]\nhosts   [{\"cpus\":8}]\nregion  lab\n", await _cli.OutputOfAsync("config"));
        Assert.Equal("hush\n", await _cli.OutputOfAsync("config", "get", "apiKey"));
    }

    [Fact]
    public async Task Rename_Stack_TakesStateSettingsHistoryAndSelectionAlong()
    {
        await _cli.DeployedAsync(Storage.States.Stack, Storage.States.Resource("thing"));
        Add("first", 0);

        Assert.Equal("Renamed dev to prod\n", await _cli.OutputOfAsync("stack", "rename", "prod"));

        Assert.Equal("prod\n", await _cli.OutputOfAsync("stack", "--show-name"));
        Assert.Contains("Message: first", await _cli.OutputOfAsync("stack", "history"), StringComparison.Ordinal);
        Assert.Contains("urn:pulumi:prod::site::pulumi:pulumi:Stack::site-prod", await _cli.OutputOfAsync("stack", "--show-urns"), StringComparison.Ordinal);
        Assert.True(File.Exists(_cli.PathOf("Pulumi.prod.yaml")));
        Assert.Equal(6, (await _cli.RunAsync("stack", "output", "-s", "dev")).Code);
        Assert.Contains("hush", await _cli.OutputOfAsync("stack", "export", "--show-secrets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rm_RemoveBackups_LeavesNoCheckpointBehind()
    {
        await _cli.OutputOfAsync("stack", "rm", "--yes", "--remove-backups");

        Assert.Empty(Directory.GetFiles(_cli.PathOf(".pulumi/stacks/site")));
    }

    private void Add(string message, int minute)
    {
        var settings = StackSettingsFile.Load(_cli.PathOf("Pulumi.dev.yaml"), "site");
        var started = Start.AddMinutes(minute);
        UpdateHistory.Add(new BackendLayout(_cli.Project), new StackReference("site", "dev"), new UpdateRecord(
            "update", message, started, started.AddSeconds(5), Succeeded: message == "first", settings.Config,
            new Dictionary<string, int> { ["create"] = 2, ["update"] = 1 }));
    }
}
