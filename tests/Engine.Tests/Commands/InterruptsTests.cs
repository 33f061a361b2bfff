using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Pulumi.Engine.Tests.Harness;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;

namespace Engine.Tests.Commands;

/// <summary>Deployments that are interrupted from outside: by Ctrl-C, once and twice, and by the death of the engine.</summary>
[SupportedOSPlatform("linux")]
public sealed class InterruptsTests
{
    private static readonly PropertyMap Hanging = PropertyMap.Of(("wait", "gate"));

    [Fact]
    public async Task FirstCtrlC_CreateRuns_ItEndsAndIsKeptAndNothingElseStarts()
    {
        await using var deployment = await StartHangingAsync();

        deployment.PressCtrlC();
        await deployment.Provider.Cancelled.Task;
        await Assert.ThrowsAsync<RpcException>(() => deployment.RegisterAsync("late", PropertyMap.Empty));
        deployment.Provider.Gate("gate").SetResult();
        var (code, output) = await deployment.EndAsync();

        Assert.Equal(8, code);
        Assert.Contains("error: update cancelled", output, StringComparison.Ordinal);
        Assert.Equal(["Create done", "Create slow"], deployment.Provider.CallsOf("Create"));
        Assert.Equal(["done", "slow"], await ThingsAsync(deployment));
        Assert.Empty(await PendingAsync(deployment));
        AssertNothingIsLeft(deployment);
    }

    [Fact]
    public async Task SecondCtrlC_CreateHangs_IsAbandonedAndStaysPending()
    {
        await using var deployment = await StartHangingAsync();

        deployment.PressCtrlC();
        await deployment.Provider.Cancelled.Task;
        deployment.PressCtrlC();
        var (code, _) = await deployment.EndAsync();

        Assert.Equal(8, code);
        Assert.Equal(["done"], await ThingsAsync(deployment));
        Assert.Equal(["creating slow"], await PendingAsync(deployment));
        AssertNothingIsLeft(deployment);
    }

    [Fact]
    public async Task Start_ProgramAndPlugin_AreInGroupsThatTheTerminalDoesNotSignal()
    {
        await using var deployment = await StartHangingAsync();

        var groups = deployment.Children.Select(child => GroupOf(child)).ToList();
        Assert.Equal(2, groups.Count);
        Assert.Equal(deployment.Children, groups);

        deployment.Provider.Gate("gate").SetResult();
    }

    [Fact]
    public async Task Kill_CreateHangs_TheNextRunGoesOnFromTheJournalAndSaysWhatIsPending()
    {
        await using var deployment = await StartHangingAsync();

        deployment.Kill();
        await deployment.EndAsync();
        var (code, refusal) = await deployment.RefusedAsync();
        Assert.Equal(1, code);
        Assert.Contains("that process is no longer running, so `pulumiw cancel` is safe", refusal, StringComparison.Ordinal);
        await deployment.Cli.OutputOfAsync("cancel", "--yes", "dev");

        await deployment.StartAsync();
        await deployment.RegisterAsync("done", PropertyMap.Empty);
        await deployment.FinishAsync("urn:pulumi:dev::site::pulumi:pulumi:Stack::site-dev");
        var (recovered, output) = await deployment.EndAsync();

        Assert.True(recovered == 0, output);
        Assert.Contains("test:index:Thing::slow, interrupted while creating", output, StringComparison.Ordinal);
        Assert.Single(deployment.Provider.CallsOf("Create"), "Create done");
        Assert.Equal(["creating slow"], await PendingAsync(deployment));
        AssertNothingIsLeft(deployment);
    }

    [Fact]
    public async Task Up_AnotherOneRuns_SaysWhoHoldsTheLockAndSinceWhen()
    {
        await using var deployment = await StartHangingAsync();

        var (code, _, error) = await deployment.Cli.RunAsync("up", "--yes", "--skip-preview", "--stack", "dev");

        Assert.Equal(1, code);
        Assert.Matches(
            $@"created by {Environment.UserName}@{Environment.MachineName} \(pid [0-9]+\) at [0-9]{{4}}-[0-9T:-]+[+-][0-9:]+ \((now|.* ago)\)\s*$", error);
        Assert.Contains("`pulumiw cancel`", error, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer running", error, StringComparison.Ordinal);
        deployment.Provider.Gate("gate").SetResult();
    }

    private static async Task<ProcessDeployment> StartHangingAsync()
    {
        var deployment = await ProcessDeployment.CreateAsync();
        await deployment.StartAsync();
        await deployment.RegisterAsync("done", PropertyMap.Empty);

        // Its answer, if any comes, is for the program; these tests look at what the state says.
        _ = deployment.RegisterAsync("slow", Hanging).ContinueWith(task => task.Exception, TaskScheduler.Default);
        await ProcessDeployment.UntilAsync(() => deployment.Provider.Calls.Contains("Create slow"));
        return deployment;
    }

    private static async Task<List<string>> ThingsAsync(ProcessDeployment deployment) => [.. (await StateAsync(deployment))["resources"]!.AsArray()
        .Where(resource => (string)resource!["type"]! == ProgramClient.Thing)
        .Select(resource => NameOf(resource!))];

    private static async Task<List<string>> PendingAsync(ProcessDeployment deployment) => [.. ((await StateAsync(deployment))["pending_operations"]?.AsArray() ?? [])
        .Select(operation => $"{operation!["type"]} {NameOf(operation["resource"]!)}")];

    private static async Task<JsonNode> StateAsync(ProcessDeployment deployment) =>
        JsonNode.Parse(await deployment.Cli.OutputOfAsync("stack", "export", "--stack", "dev"))!["deployment"]!;

    private static string NameOf(JsonNode resource) => ((string)resource["urn"]!).Split("::")[^1];

    private static int GroupOf(int process)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
        return int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void AssertNothingIsLeft(ProcessDeployment deployment)
    {
        Assert.False(deployment.IsLocked);
        Assert.All(deployment.Children, child => Assert.False(ProcessDeployment.IsAlive(child)));
    }
}
