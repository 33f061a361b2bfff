using System.Text.Json;
using Engine.Tests.Storage;
using Pulumi.Engine;

namespace Engine.Tests.Commands;

/// <summary>Commands about the program and its surroundings: about, login, completion, cancel.</summary>
public sealed class EnvironmentCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task About_Json_HasBackendStackAndResources()
    {
        await _cli.DeployedAsync(States.Stack, States.Resource("thing"));

        using var about = JsonDocument.Parse(await _cli.OutputOfAsync("about", "--json"));

        Assert.Equal($"file://{_cli.Project}", about.RootElement.GetProperty("backend").GetProperty("url").GetString());
        var stack = about.RootElement.GetProperty("currentStack");
        Assert.Equal("organization/site/dev", stack.GetProperty("fullyQualifiedName").GetString());
        Assert.Equal("test:index:Thing", stack.GetProperty("resources")[1].GetProperty("type").GetString());
        Assert.StartsWith("v", about.RootElement.GetProperty("cliAbout").GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_NoStackIsSelected_SaysSo() => Assert.Contains("none", await _cli.OutputOfAsync("about"), StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "Pulumi Cloud is not supported")]
    [InlineData(2, "keeps state in files", "s3://bucket")]
    [InlineData(2, "PULUMI_BACKEND_URL=file:///elsewhere", "file:///elsewhere")]
    public async Task Login_AnythingButWhereTheStateIs_IsRefused(int expected, string message, params string[] args)
    {
        var (code, _, error) = await _cli.RunAsync(["login", .. args]);

        Assert.Equal(expected, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_WhereTheStateIs_SaysSo() =>
        Assert.Equal($"State is kept in file://{_cli.Project}\n", await _cli.OutputOfAsync("login", $"file://{_cli.Project}"));

    [Fact]
    public async Task AnyCommand_SharedBackend_PointsAtTheStockCli()
    {
        _cli.Environment["PULUMI_BACKEND_URL"] = "s3://bucket";

        var (code, _, error) = await _cli.RunAsync("stack", "ls");

        Assert.Equal(2, code);
        Assert.Contains("it needs the stock pulumi", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task GenCompletion_Shell_PrintsAScriptThatAsksThisProgram(string shell) =>
        Assert.Contains("[suggest:", await _cli.OutputOfAsync("gen-completion", shell), StringComparison.Ordinal);

    [Fact]
    public async Task Cancel_Locked_SaysWhoHeldTheLockAndSinceWhen()
    {
        await _cli.DeployedAsync(States.Stack);
        var locks = _cli.PathOf(".pulumi/locks/organization/site/dev");
        Directory.CreateDirectory(locks);
        await File.WriteAllTextAsync(Path.Combine(locks, "x.json"), """{"pid":1,"username":"op","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");

        var output = await _cli.OutputOfAsync("cancel");

        Assert.Matches(@"created by op@elsewhere \(pid 1\) at 2026-01-02T03:04:05\+00:00 \(.* ago\)", output);
        Assert.Empty(Directory.GetFiles(locks));
    }

    [Theory]
    [InlineData(0.2, "now")]
    [InlineData(1, "1 second ago")]
    [InlineData(150, "2 minutes ago")]
    [InlineData(7200, "2 hours ago")]
    [InlineData(86400 * 45, "1 month ago")]
    public void Of_Duration_IsInTheLargestUnitThatFits(double seconds, string expected) =>
        Assert.Equal(expected, RelativeTime.Of(TimeSpan.FromSeconds(seconds)));
}
