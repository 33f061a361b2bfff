using System.Diagnostics;
using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>The commands of <c>lab/openstack/cloud</c> that the tests use.</summary>
internal static class CloudTool
{
    private static readonly LabCommand Cloud = new("lab/openstack/cloud");

    /// <summary>Why this machine can't run clouds; <c>null</c> = it can.</summary>
    public static string? WhatIsMissing => Cloud.WhatIsMissing;

    public static Task StartAsync(string cloud) => Cloud.RunAsync("start", cloud);

    /// <summary>A start that goes on while the test does.</summary>
    public static Process BeginStart(string cloud) => Cloud.Begin("start", cloud);

    public static Task StopAsync(string cloud) => Cloud.RunAsync("stop", cloud);

    /// <summary>Makes a virtual host a compute node, and waits until the cloud counts on it.</summary>
    public static Task JoinAsync(string cloud, string host) => Cloud.RunAsync("join", cloud, host);

    /// <summary>The PCI devices that nova has recorded for a compute node: address, ids and status in a line each.</summary>
    public static async Task<string[]> DevicesAsync(string cloud, string host) =>
        (await Cloud.RunAsync("devices", cloud, host)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a server has written on its console.</summary>
    public static Task<string> ConsoleAsync(string cloud, string server) => Cloud.RunAsync("console", cloud, server);

    /// <summary>The public image <c>vnf-guest</c>, whose console shows the guest's VFs.</summary>
    public static Task UploadGuestAsync(string cloud) => Cloud.RunAsync("upload-guest", cloud);

    public static async Task<string> CloudsYamlAsync(string cloud) => (await Cloud.RunAsync("clouds-yaml", cloud)).Trim();

    public static async Task<string> SshConfigAsync(string cloud) => (await Cloud.RunAsync("ssh-config", cloud)).Trim();

    public static async Task<int> PortAsync(string cloud, string service) => int.Parse(await Cloud.RunAsync("port", cloud, service));

    /// <summary>openstackclient, as the login of clouds.yaml.</summary>
    public static Task<ProgramResult> OpenStackAsync(string cloud, string login, params IEnumerable<string> arguments) =>
        Cloud.TryRunAsync("", ["openstack", cloud, "--os-cloud", login, .. arguments]);

    /// <summary>A Python program with the modules of the packaged nova and neutron; it needs no cloud.</summary>
    /// <param name="script">Path of the program. Its <c>/sys</c> is empty; what it writes there vanishes with it.</param>
    /// <param name="input">What it finds on its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ProgramResult> PythonAsync(string script, string input, params IEnumerable<string> arguments) =>
        Cloud.TryRunAsync(input, ["python", script, .. arguments]);

    /// <summary>Clouds, running or not.</summary>
    public static async Task<string[]> ListAsync() =>
        [.. (await Cloud.RunAsync("list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])];
}
