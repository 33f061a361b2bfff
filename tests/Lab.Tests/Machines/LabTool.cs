namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>The commands of <c>lab/host/lab</c> that the tests use.</summary>
internal static class LabTool
{
    private static readonly string Command = Find();

    private static readonly Lazy<string?> Check = new(() =>
    {
        var result = Program.RunAsync(Command, "check").GetAwaiter().GetResult();
        return result.ExitCode == 0 ? null : result.Error.Trim();
    });

    /// <summary>Why this machine can't run virtual hosts; <c>null</c> = it can.</summary>
    public static string? WhatIsMissing => Check.Value;

    public static Task StartAsync(string host, HostShape shape) =>
        RunAsync("start", host, "--topology", shape.Topology, "--iommu", shape.Iommu);

    public static Task SnapshotAsync(string host, string snapshot) => RunAsync("snapshot", host, snapshot);

    public static Task CloneAsync(string snapshot, string host) => RunAsync("clone", snapshot, host);

    public static Task StopAsync(string host) => RunAsync("stop", host);

    public static Task ForgetAsync(string snapshot) => RunAsync("forget", snapshot);

    public static async Task<string> SshConfigAsync(string host) => (await RunAsync("ssh-config", host)).Trim();

    /// <summary>Hosts, running or not, and snapshots.</summary>
    public static async Task<(string[] Hosts, string[] Snapshots)> ListAsync()
    {
        var lines = (await RunAsync("list")).Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .ToLookup(words => words[0], words => words[1]);
        return ([.. lines["host"]], [.. lines["snapshot"]]);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var result = await Program.RunAsync(Command, arguments);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"lab {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.Error}");
    }

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "lab", "host", "lab");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException($"There is no lab/host/lab above {AppContext.BaseDirectory}.");
    }
}
