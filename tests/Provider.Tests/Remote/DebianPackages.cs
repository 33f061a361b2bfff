using System.Diagnostics;

namespace Pulumi.Sriov.Provider.Tests.Remote;

/// <summary>
/// Programs out of Debian packages that the machine does not have: downloaded by apt and unpacked into the user's cache,
/// so that the machine itself stays as it is.
/// </summary>
internal static class DebianPackages
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Unpacks packages once per machine.</summary>
    /// <returns>The directory that stands for the root directory.</returns>
    public static async Task<string> UnpackAsync(params string[] packages)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var root = Path.Combine(cache, "pulumi-sriov", "tests", string.Join('+', packages));
        await Gate.WaitAsync();
        try
        {
            if (!Directory.Exists(root))
            {
                var work = Directory.CreateDirectory($"{root}.{Guid.NewGuid():N}").FullName;
                await RunAsync(work, "apt-get", ["-q", "-o", "APT::Sandbox::User=root", "download", .. packages]);
                foreach (var package in Directory.GetFiles(work, "*.deb"))
                {
                    await RunAsync(work, "dpkg", "-x", package, Path.Combine(work, "root"));
                }

                try
                {
                    Directory.Move(Path.Combine(work, "root"), root);
                }
                catch (IOException) when (Directory.Exists(root))
                {
                    // Another test process was quicker.
                }

                Directory.Delete(work, recursive: true);
            }

            return root;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    public static async Task<string> RunAsync(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}{await output}");
    }
}
