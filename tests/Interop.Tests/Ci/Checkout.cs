using System.Diagnostics;
using System.Globalization;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Interop.Tests.Ci;

/// <summary>A repository with a project, the example pipeline and its scripts, as a runner has checked it out.</summary>
internal sealed class Checkout : IDisposable
{
    private const string Token = "token-of-the-job";

    private static readonly Dictionary<string, string> Expressions = new()
    {
        ["github.token"] = Token,
        ["github.event.pull_request.number"] = "7",
    };

    private readonly PulumiProject _project;
    private readonly string _platform;

    private Checkout(PulumiProject project, string platform) => (_project, _platform) = (project, platform);

    public CommentServer Server { get; } = new();

    /// <summary>A checkout with two stacks that are deployed nowhere so far.</summary>
    public static async Task<Checkout> CreateAsync(string platform)
    {
        var checkout = new Checkout(PulumiProject.OfBinary("trivial", "trivial-program"), platform);
        Directory.CreateDirectory(Path.Combine(checkout._project.Directory, "ci"));
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "ci"), "*.sh"))
        {
            File.Copy(script, Path.Combine(checkout._project.Directory, "ci", Path.GetFileName(script)));
        }

        await checkout.SetAsync("lab", "trivial:count", "2");
        await checkout.SetAsync("site-b", "trivial:count", "1");
        await checkout.BashAsync(
            "git init -q && git add -A && git -c user.name=op -c user.email=op@example.org commit -q -m 'two sites'", []);
        return checkout;
    }

    /// <summary>Edits the settings of a stack by hand.</summary>
    public Task SetAsync(string stack, string key, string value) =>
        File.WriteAllTextAsync(Path.Combine(_project.Directory, $"Pulumi.{stack}.yaml"), $"config:\n  {key}: \"{value}\"\n");

    public Task<string> OutputOfAsync(params string[] arguments) => _project.OutputOfAsync(arguments);

    /// <summary>Runs the shell steps of a job as the platform does.</summary>
    /// <returns>How the first step ended that failed, or else the last one.</returns>
    public async Task<PulumiRun> RunAsync(string job)
    {
        var pipeline = _platform == "GitHub" ? Pipeline.OfGitHub(job, Expressions) : Pipeline.OfGitLab(job);
        PulumiRun? run = null;
        foreach (var step in pipeline.Steps.TakeWhile(_ => run is null or { ExitCode: 0 }))
        {
            run = await BashAsync(step.Command, step.Variables);
        }

        foreach (var step in pipeline.Always)
        {
            var last = await BashAsync(step.Command, step.Variables);
            Assert.True(last.ExitCode == 0, last.Screen);
        }

        return run!;
    }

    public void Dispose()
    {
        Server.Dispose();
        _project.Dispose();
    }

    private Task<PulumiRun> BashAsync(string command, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", command]);
        foreach (var (name, value) in Predefined().Concat(variables))
        {
            start.Environment[name] = value;
        }

        return _project.RunAsync(start);
    }

    private Dictionary<string, string> Predefined() => _platform == "GitHub"
        ? new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_API_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Server.Port}"),
            ["GITHUB_REPOSITORY"] = "example/site",
        }
        : new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "",
            ["CI_API_V4_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Server.Port}/api/v4"),
            ["CI_PROJECT_ID"] = "42",
            ["CI_MERGE_REQUEST_IID"] = "7",
            ["COMMENT_TOKEN"] = Token,
        };
}
