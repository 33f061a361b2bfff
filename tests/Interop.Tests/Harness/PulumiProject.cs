using System.Diagnostics;
using System.Text.Json;

namespace Pulumi.Sriov.Testing;

/// <summary>How a command ended.</summary>
internal sealed record PulumiRun(int ExitCode, string Output, string Error)
{
    /// <summary>Everything that a user sees.</summary>
    public string Screen => Output + Error;
}

/// <summary>
/// A project in a directory of its own, worked on with the executable <c>pulumiw</c>; its state and settings, too, go there.
/// </summary>
internal sealed class PulumiProject : IDisposable
{
    public const string Passphrase = "correct horse";

    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("pulumi-sriov-project-").FullName;

    private PulumiProject() => System.IO.Directory.CreateDirectory(Directory);

    /// <summary>Where Pulumi.yaml is.</summary>
    public string Directory => Path.Combine(_root, "project");

    /// <summary>More variables for the environment of its commands.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>A copy of a program of the npm project.</summary>
    public static async Task<PulumiProject> OfNodeAsync(string program)
    {
        var node = await NodeProject.GetAsync();
        var project = new PulumiProject();
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(node.Directory, program)))
        {
            File.Copy(file, Path.Combine(project.Directory, Path.GetFileName(file)));
        }

        System.IO.Directory.CreateSymbolicLink(
            Path.Combine(project.Directory, "node_modules"), Path.Combine(node.Directory, "node_modules"));
        return project;
    }

    /// <summary>An example. Its program stays where it is, since it refers to other projects by relative paths.</summary>
    public static PulumiProject OfExample(string name)
    {
        var project = new PulumiProject();
        var directory = Path.Combine(Repository.Root, "examples", name);
        var definition = File.ReadAllText(Path.Combine(directory, "Pulumi.yaml"));
        File.WriteAllText(Path.Combine(project.Directory, "Pulumi.yaml"), $"{definition}\nmain: {directory}\n");
        return project;
    }

    /// <summary>A project of a program that stands beside the tests.</summary>
    public static PulumiProject OfBinary(string name, string executable)
    {
        var project = new PulumiProject();
        File.WriteAllText(Path.Combine(project.Directory, "Pulumi.yaml"), $"""
            name: {name}
            runtime:
              name: dotnet
              options:
                binary: {Path.Combine(AppContext.BaseDirectory, executable)}
            """);
        return project;
    }

    /// <summary>A directory for a program to write to.</summary>
    public string MakeDirectory(string name) => System.IO.Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Makes a stack whose settings somebody has written by hand.</summary>
    public async Task<PulumiStack> InitAsync(string stack, params (string Key, string Value)[] settings)
    {
        var lines = settings.Select(setting => $"  {setting.Key}: {JsonSerializer.Serialize(setting.Value)}\n");
        await File.WriteAllTextAsync(Path.Combine(Directory, $"Pulumi.{stack}.yaml"), $"config:\n{string.Concat(lines)}");
        await OutputOfAsync("stack", "init", stack);
        return new PulumiStack(this, stack);
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>Standard output.</returns>
    public async Task<string> OutputOfAsync(params IEnumerable<string> arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"pulumiw {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Screen}");
        return run.Output;
    }

    /// <summary>Runs a command to its end, whatever that is.</summary>
    public Task<PulumiRun> RunAsync(params IEnumerable<string> arguments) => RunAsync(arguments, _ => { });

    /// <summary>Runs a command to its end, whatever that is.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="started">Is given the process as soon as it runs.</param>
    public Task<PulumiRun> RunAsync(IEnumerable<string> arguments, Action<Process> started) => RunAsync(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), [.. arguments, "--non-interactive"]), started);

    /// <summary>Runs any program in the project's directory, with the project's environment and <c>pulumiw</c> on its path.</summary>
    public Task<PulumiRun> RunAsync(ProcessStartInfo start) => RunAsync(start, _ => { });

    private async Task<PulumiRun> RunAsync(ProcessStartInfo start, Action<Process> started)
    {
        start.WorkingDirectory = Directory;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["PULUMI_HOME"] = Path.Combine(_root, "home");
        start.Environment["PULUMI_BACKEND_URL"] = $"file://{_root}";
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = Passphrase;

        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        // The plugin stands beside the tests.
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        started(process);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new PulumiRun(process.ExitCode, await output, await error);
    }

    /// <summary>The file with a stack's state.</summary>
    public string StateFile(string stack) =>
        Assert.Single(System.IO.Directory.GetFiles(Path.Combine(_root, ".pulumi", "stacks"), $"{stack}.json", SearchOption.AllDirectories));

    public void Dispose() => System.IO.Directory.Delete(_root, recursive: true);
}

/// <summary>A stack of a project.</summary>
internal sealed class PulumiStack(PulumiProject project, string name)
{
    /// <summary>The text of the state file.</summary>
    public string StateText => File.ReadAllText(project.StateFile(name));

    /// <summary>The resources of the state file.</summary>
    public IReadOnlyList<JsonElement> Resources =>
        JsonDocument.Parse(StateText).RootElement.GetProperty("checkpoint").GetProperty("latest").TryGetProperty("resources", out var resources)
            ? [.. resources.EnumerateArray()]
            : [];

    /// <summary>The resource of the state file with this type and name.</summary>
    public JsonElement Resource(string type, string resource) => Assert.Single(
        Resources, one => one.GetProperty("type").GetString() == type && one.GetProperty("urn").GetString()!.EndsWith($"::{resource}", StringComparison.Ordinal));

    /// <summary>Sets a configuration value; <c>--secret</c> encrypts it, with <c>--path</c> it is a part of one.</summary>
    public Task SetAsync(string key, string value, params IEnumerable<string> options) =>
        OutputOfAsync(["config", "set", .. options, key, value]);

    /// <summary>Runs a command that must succeed on it.</summary>
    public Task<string> OutputOfAsync(params IEnumerable<string> arguments) => project.OutputOfAsync([.. arguments, "--stack", name]);

    /// <summary>Runs a command on it to its end, whatever that is.</summary>
    public Task<PulumiRun> RunAsync(params IEnumerable<string> arguments) => project.RunAsync([.. arguments, "--stack", name]);

    public Task<string> UpAsync() => OutputOfAsync("up", "--yes", "--skip-preview");

    public Task<string> ExpectNoChangesAsync(params IEnumerable<string> options) => OutputOfAsync(["preview", "--expect-no-changes", .. options]);

    public Task<string> RefreshAsync() => OutputOfAsync("refresh", "--yes", "--skip-preview");

    public Task<string> DestroyAsync() => OutputOfAsync("destroy", "--yes", "--skip-preview");

    /// <summary>The outputs.</summary>
    public async Task<JsonElement> OutputsAsync(params IEnumerable<string> options) =>
        JsonDocument.Parse(await OutputOfAsync(["stack", "output", "--json", .. options])).RootElement;
}
