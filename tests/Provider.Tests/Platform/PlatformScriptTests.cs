using System.Diagnostics;
using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation;
using Pulumi.Sriov.Provider.Tests.Simulation;

namespace Pulumi.Sriov.Provider.Tests.Platform;

/// <summary>The script in a real shell, with its files in a directory of the test's own, and its twin in the simulation.</summary>
public sealed class PlatformScriptTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    public PlatformScriptTests()
    {
        foreach (var (path, text, _, _) in OwnerFiles.All)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_root.FullName + path)!);
            File.WriteAllText(_root.FullName + path, text);
        }

        // What sets no number is of no interest, and a link to what was read is not read again.
        File.WriteAllText(_root.FullName + "/etc/udev/rules.d/80-other.rules", "SUBSYSTEM==\"net\", NAME=\"lan0\"\n");
        Directory.CreateDirectory(_root.FullName + "/etc/rc.d");
        File.Move(_root.FullName + "/etc/rc.local", _root.FullName + "/etc/rc.d/rc.local");
        File.CreateSymbolicLink(_root.FullName + "/etc/rc.local", "rc.d/rc.local");
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Run_InARealShell_FindsEveryOwner_AndLetsNoSecretOut()
    {
        var output = await RunAsync();

        Assert.DoesNotContain(OwnerFiles.Secret, output);
        var owners = new PlatformFacts(output).NumberOwners;
        Assert.Equal(
            OwnerFiles.All.Select(file => (file.Path.Replace("/etc/rc.local", "/etc/rc.d/rc.local"), file.Line)).Order(),
            owners.Where(owner => owner.Text.Contains('4')).Select(owner => (owner.Path, owner.Line)).Order());
    }

    [Fact]
    public async Task Run_InARealShell_TellsTheDisks()
    {
        var facts = new PlatformFacts(await RunAsync());

        var root = facts.FileSystems.Single(system => system.Path == "/");
        Assert.False(root.IsReadOnly);
        Assert.True(root.AvailableKibibytes > 0);
        Assert.NotNull(facts.InterruptsInUse);
    }

    [Fact]
    public async Task Run_OnTheSimulatedHost_TellsOfTheSameOwners()
    {
        var machine = SimulatedHost.Debian12().Boot();
        foreach (var path in Directory.EnumerateFiles(_root.FullName, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(path).LinkTarget is null)
            {
                machine.Files.PutFile(path[_root.FullName.Length..], await File.ReadAllTextAsync(path));
            }
        }

        machine.Files.PutLink("/etc/rc.local", "rc.d/rc.local");
        var simulated = await machine.Do(new RunCommand(["sh", "-c", PlatformScript.Text], HostRun.Minute));

        Assert.Equal(Owners(await RunAsync()), Owners(simulated.StandardOutput));
    }

    private static IEnumerable<string> Owners(string output) =>
        output.Split('\n').Where(line => line.StartsWith('/')).Order(StringComparer.Ordinal);

    private async Task<string> RunAsync()
    {
        var script = PlatformScript.Text
            .Replace(" /etc/", $" {_root.FullName}/etc/", StringComparison.Ordinal)
            .Replace(" /var/lib/", $" {_root.FullName}/var/lib/", StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Replace(_root.FullName, "", StringComparison.Ordinal);
    }
}
