using System.Diagnostics;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Programs;

/// <summary>A .NET program: built and run, or the binary that the project names.</summary>
/// <remarks>Source of the commands: pulumi-dotnet <c>pulumi-language-dotnet/main.go</c>.</remarks>
internal sealed class DotnetProgram(ProjectDefinition project) : IProgram
{
    /// <inheritdoc/>
    public async Task<ProgramExit> RunAsync(ProgramContext context, Action<string, bool> output, CancellationToken stop)
    {
        var location = ProgramLocation.Of(project);
        var start = ProgramLocation.Option(project, "binary") is { } binary
            ? Binary(binary, location)
            : await BuildAsync(location, stop);
        foreach (var (name, value) in ProgramEnvironment.For(context, location.Directory))
        {
            start.Environment[name] = value;
        }

        return ProcessProgram.Meaning(await ProcessProgram.RunAsync(start, output, stop));
    }

    private ProcessStartInfo Binary(string binary, ProgramLocation location)
    {
        var path = Path.GetFullPath(Path.Combine(project.Directory, binary));
        if (!File.Exists(path))
        {
            throw new ProgramException($"'runtime.options.binary' of {project.Name} names {path}, which does not exist; build the program first");
        }

        return path.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [path]) { WorkingDirectory = location.Directory }
            : new ProcessStartInfo(path) { WorkingDirectory = location.Directory };
    }

    private static async Task<ProcessStartInfo> BuildAsync(ProgramLocation location, CancellationToken stop)
    {
        string[] project = location.EntryPoint == "." ? [] : [location.EntryPoint];
        var (said, complaints) = (new List<string>(), new List<string>());
        var build = new ProcessStartInfo("dotnet", ["build", "-nologo", .. BuiltProgram.BuildArguments, .. project]) { WorkingDirectory = location.Directory };
        var exitCode = await ProcessProgram.RunAsync(build, (line, isError) => Keep(isError ? complaints : said, line), stop);
        if (exitCode != 0)
        {
            throw new ProgramException(
                $"the program in {location.Directory} does not build:\n{string.Join('\n', complaints.Count > 0 ? complaints : said)}");
        }

        string[] chosen = location.EntryPoint == "." ? [] : ["--project", location.EntryPoint];
        return BuiltProgram.Parse(string.Join('\n', said))?.Start(location.Directory)
            ?? new ProcessStartInfo("dotnet", ["run", "--no-build", .. chosen]) { WorkingDirectory = location.Directory };
    }

    private static void Keep(List<string> lines, string line)
    {
        lock (lines)
        {
            lines.Add(line);
        }
    }
}
