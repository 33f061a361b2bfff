using System.Diagnostics;

namespace Pulumi.Sriov.Provider.Tests.Discovery;

/// <summary>A project with the discovered program, run by the real engine; the plugin is one that the test serves.</summary>
internal sealed class AdoptedProject : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("adopted-");

    /// <param name="importFile">The import file.</param>
    /// <param name="program">The program. Default: that which is built beside these tests, from what the command prints for the same hosts.</param>
    public AdoptedProject(string importFile, string? program = null)
    {
        program ??= Path.Combine(BuiltProject.Neighbour, "discovered-program");
        File.WriteAllText(PathOf("Pulumi.yaml"), $"name: adopted\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
        File.WriteAllText(PathOf("import.json"), importFile);
    }

    /// <summary>Runs pulumiw to its end, which must be a good one.</summary>
    /// <param name="plugin">Address of the plugin.</param>
    /// <param name="arguments">Its command line.</param>
    /// <returns>All that it wrote.</returns>
    public async Task<string> RunAsync(string plugin, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumiw"), arguments)
        {
            WorkingDirectory = _root.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PULUMI_HOME"] = PathOf("home");
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "passphrase";
        start.Environment["PULUMI_DEBUG_PROVIDERS"] = $"sriov:{plugin.Split(':')[^1]}";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = string.Concat(await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()));
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(_root.FullName, file);
}
