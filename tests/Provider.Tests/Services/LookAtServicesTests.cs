using System.Diagnostics;
using System.Net.Sockets;
using Pulumi.Sriov.Provider.Services;

namespace Pulumi.Sriov.Provider.Tests.Services;

/// <summary>The look at services, run for real, with a docker of its own.</summary>
public sealed class LookAtServicesTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("look-");

    public LookAtServicesTests()
    {
        var docker = Path.Combine(_directory.FullName, "docker");
        File.WriteAllText(docker, "#!/bin/sh\necho container docker /nova_compute\n");
        using var chmod = Process.Start("chmod", ["+x", docker]);
        chmod.WaitForExit();
    }

    private string SocketPath => Path.Combine(_directory.FullName, "docker.sock");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Look_DockerWithADaemon_IsAsked()
    {
        using var daemon = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        daemon.Bind(new UnixDomainSocketEndPoint(SocketPath));

        Assert.Contains("container docker /nova_compute\n", await LookAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_DockerSomewhereElse_IsAsked() =>
        Assert.Contains("container docker", await LookAsync("tcp://127.0.0.1:2375"), StringComparison.Ordinal);

    [Fact]
    public async Task Look_DockerWithoutADaemon_IsNotEvenStarted() =>
        Assert.DoesNotContain("container docker", await LookAsync(), StringComparison.Ordinal);

    private async Task<string> LookAsync(string? dockerHost = null)
    {
        var script = ServiceScripts.Look.Replace("/run/docker.sock", SocketPath, StringComparison.Ordinal);
        var start = new ProcessStartInfo("sh", ["-c", script, "look", "nova-compute.service", "nova_compute"]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_directory.FullName}:{start.Environment["PATH"]}";
        start.Environment["DOCKER_HOST"] = dockerHost;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
