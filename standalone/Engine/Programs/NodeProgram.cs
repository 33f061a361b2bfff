using System.Diagnostics;
using System.Globalization;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Programs;

/// <summary>A Node program, run by the runner that its own SDK package contains.</summary>
/// <remarks>Source of the arguments: pulumi <c>sdk/nodejs/cmd/pulumi-language-nodejs/main.go</c>.</remarks>
internal sealed class NodeProgram(ProjectDefinition project) : IProgram
{
    private static readonly string Runner = Path.Combine("node_modules", "@pulumi", "pulumi", "cmd", "run");

    /// <inheritdoc/>
    public async Task<ProgramExit> RunAsync(ProgramContext context, Action<string, bool> output, CancellationToken stop)
    {
        var location = ProgramLocation.Of(project);
        var settings = context.Settings;
        string[] options = ProgramLocation.Option(project, "nodeargs")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var start = new ProcessStartInfo("node", [
            .. options,
            FindRunner(location.Directory),
            "--monitor", context.Monitor,
            "--engine", context.Engine,
            "--organization", settings.Stack.Organization,
            "--project", settings.Project.Name,
            "--root-directory", settings.Project.Directory,
            "--stack", settings.Stack.Stack,
            "--pwd", location.Directory,
            .. settings.DryRun ? ["--dry-run"] : Array.Empty<string>(),
            "--parallel", settings.Parallel.ToString(CultureInfo.InvariantCulture),
            location.EntryPoint,
        ])
        {
            WorkingDirectory = location.Directory,
        };
        foreach (var (name, value) in ProgramEnvironment.For(context, location.Directory))
        {
            start.Environment[name] = value;
        }

        start.Environment["PULUMI_NODEJS_TYPESCRIPT"] =
            project.RuntimeOptions.Get("typescript") is Protocol.Properties.PropertyValue.BoolValue { Value: false } ? "false" : "true";
        return ProcessProgram.Meaning(await ProcessProgram.RunAsync(start, output, stop));
    }

    private static string FindRunner(string programDirectory)
    {
        for (var directory = programDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (Directory.Exists(Path.Combine(directory, Runner)))
            {
                return Path.Combine(directory, Runner);
            }
        }

        throw new ProgramException($"the package @pulumi/pulumi is not installed for the program in {programDirectory}; run npm install there");
    }
}
