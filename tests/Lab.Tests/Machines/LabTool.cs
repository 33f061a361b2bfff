namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>The commands of <c>lab/host/lab</c> that the tests use.</summary>
internal static class LabTool
{
    private static readonly LabCommand Lab = new("lab/host/lab");

    /// <summary>Why this machine can't run virtual hosts; <c>null</c> = it can.</summary>
    public static string? WhatIsMissing => Lab.WhatIsMissing;

    public static Task StartAsync(string host, HostShape shape) =>
        Lab.RunAsync("start", host, "--role", shape.Role, "--topology", shape.Topology, "--iommu", shape.Iommu);

    public static Task SnapshotAsync(string host, string snapshot) => Lab.RunAsync("snapshot", host, snapshot);

    public static Task CloneAsync(string snapshot, string host) => Lab.RunAsync("clone", snapshot, host);

    public static Task StopAsync(string host) => Lab.RunAsync("stop", host);

    public static Task ForgetAsync(string snapshot) => Lab.RunAsync("forget", snapshot);

    /// <returns>The ssh_config of another way to a host, over an adapter that has the address (192.0.2.N).</returns>
    public static async Task<string> OpenWayAsync(string host, string address) => (await Lab.RunAsync("open-way", host, address)).Trim();

    public static async Task<string> SshConfigAsync(string host) => (await Lab.RunAsync("ssh-config", host)).Trim();

    /// <summary>Hosts, running or not, and snapshots.</summary>
    public static async Task<(string[] Hosts, string[] Snapshots)> ListAsync()
    {
        var lines = (await Lab.RunAsync("list")).Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .ToLookup(words => words[0], words => words[1]);
        return ([.. lines["host"]], [.. lines["snapshot"]]);
    }
}
