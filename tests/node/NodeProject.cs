using System.Diagnostics;
using System.Security.Cryptography;

namespace Pulumi.Sriov.Testing;

/// <summary>
/// The npm project with the official Node SDK. Whoever comes first installs the packages, once for all test projects;
/// a changed lock file installs them anew.
/// </summary>
internal sealed class NodeProject
{
    private static readonly Lazy<Task<NodeProject>> Installed = new(InstallAsync);

    private NodeProject(string directory) => Directory = directory;

    /// <summary>Where the scripts and <c>node_modules</c> are.</summary>
    public string Directory { get; }

    /// <summary>The project, with its packages installed.</summary>
    public static Task<NodeProject> GetAsync() => Installed.Value;

    /// <summary>Runs a script of the project to its end and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its error output.</exception>
    public Task<string> RunAsync(string script, string input) => RunAsync(Directory, "node", [script], input);

    private static async Task<NodeProject> InstallAsync()
    {
        var directory = Path.Combine(Repository.Root, "tests", "node");
        var stamp = Path.Combine(directory, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(directory, "package-lock.json"))));

        // Test projects run as processes of their own, so that only a file can keep them apart.
        await using var turn = await TakeTurnAsync(Path.Combine(directory, ".install.lock"));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            await RunAsync(directory, "npm", ["ci", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved"], "");
            await File.WriteAllTextAsync(stamp, wanted);
        }

        return new NodeProject(directory);
    }

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                // No operating system tells when another process lets go of a file; asking again is the only way.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task<string> RunAsync(string directory, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await errors}\n{await output}");
    }
}
