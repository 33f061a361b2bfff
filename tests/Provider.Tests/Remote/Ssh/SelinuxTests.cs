using System.Text;
using Pulumi.Sriov.Provider.Platform;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>
/// A file that is renamed into place has the label of the directory that it was made in, and services may not read it then:
/// where SELinux is on, the label is put right in the same operation.
/// </summary>
public sealed class SelinuxTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public static TheoryData<string> Shells => ["dash", "bash"];

    private string Log => Path.Combine(_directory.FullName, "restored");

    private string Target => Path.Combine(_directory.FullName, "nova.conf");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_SelinuxIsOn_RestoresTheLabelOfTheWholeFileOnce(string name)
    {
        await using var shell = await StartAsync(name, $"echo \"$* $(cat \"$1\")\" >>'{Log}'");

        await shell.AskAsync(new WriteFile(Target, [.. Encoding.UTF8.GetBytes("[pci]")]));

        Assert.Equal($"{Target} [pci]\n", await File.ReadAllTextAsync(Log));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task WriteFile_LabelCannotBeRestored_FailsAndSaysWhy(string name)
    {
        await using var shell = await StartAsync(name, "echo \"restorecon: Could not set context for $1\" >&2; exit 255");

        var failure = await shell.FailAsync(new WriteFile(Target, [.. Encoding.UTF8.GetBytes("[pci]")]));

        Assert.Contains($"Could not set context for {Target}", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Observe_SelinuxIsOn_IsSeen(string name)
    {
        await using var shell = await StartAsync(name, "exit 0");

        Assert.Equal(SelinuxMode.Enforcing, (await shell.LookAtPlatformAsync()).Security.Selinux);
    }

    [Theory]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Observe_UnderEveryShell_TellsOfThisMachine(string name)
    {
        await using var shell = await LocalShell.StartAsync(name);

        var platform = await shell.LookAtPlatformAsync();

        Assert.True(platform.Privileges.IsRoot);
        Assert.Equal(["/", "/boot", "/etc"], platform.FileSystems.Select(system => system.Path));
        Assert.All(platform.FileSystems, system => Assert.True(system is { IsReadOnly: false, AvailableKibibytes: > 0 }));
        Assert.True(platform.Interrupts is { Cpus: > 0, Free: > 0 });
    }

    private async Task<LocalShell> StartAsync(string name, string restorecon)
    {
        var programs = _directory.CreateSubdirectory("programs").FullName;
        await File.WriteAllTextAsync($"{programs}/restorecon", $"#!/bin/sh\n{restorecon}\n");
        await DebianPackages.RunAsync("/", "chmod", "755", $"{programs}/restorecon");
        return await LocalShell.StartWithSelinuxAsync(name, programs);
    }
}

/// <summary>The look at a platform in a shell.</summary>
internal static class PlatformLook
{
    public static async Task<PlatformObservation> LookAtPlatformAsync(this LocalShell shell)
    {
        var observer = new PlatformObserver();
        var batch = new HostBatch();
        observer.Ask(batch);
        return observer.Read(await shell.RunAsync(batch));
    }
}
