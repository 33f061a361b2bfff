using System.Text;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Looks for secrets wherever another user, or a log, could find them.</summary>
public sealed class SecretTests(SshdFixture sshd) : IClassFixture<SshdFixture>
{
    [Fact]
    public async Task LoginPassword_WhileConnected_IsInNoProcessAndNoTrace() => await AssertHiddenAsync(
        sshd.Settings with { User = "admin", Password = SshdServer.AdminPassword, SshConfigFile = PasswordConfig() },
        SshdServer.AdminPassword);

    [Fact]
    public async Task BecomePassword_WhileConnected_IsInNoProcessAndNoTrace() => await AssertHiddenAsync(
        sshd.Server.Settings("operator") with { Become = true, BecomePassword = SshdServer.OperatorPassword },
        SshdServer.OperatorPassword);

    [Fact]
    public async Task PrivateKey_WhileConnected_IsInNoProcessNoTraceAndNoFile()
    {
        var key = await File.ReadAllTextAsync(sshd.Server.KeyPath);
        var secret = key.Split('\n')[2];
        await AssertHiddenAsync(sshd.Settings with { PrivateKey = key, SshConfigFile = PasswordConfig() }, secret);
    }

    [Fact]
    public void ConnectionSettings_Printed_ShowsTheHostOnly() => Assert.Equal(
        "host", new ConnectionSettings("host") { PrivateKey = "x", Password = "y", BecomePassword = "z" }.ToString());

    private static async Task AssertHiddenAsync(ConnectionSettings settings, string secret)
    {
        var seen = new StringBuilder();
        var watching = new CancellationTokenSource();
        var watcher = Task.Run(() =>
        {
            while (!watching.IsCancellationRequested)
            {
                foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(path[^1])))
                {
                    seen.Append(ReadIfThere($"{process}/cmdline")).Append(ReadIfThere($"{process}/environ"));
                }
            }
        });
        await using var host = new SshHost(settings, line => { lock (seen) { seen.AppendLine(line); } });
        var batch = new HostBatch();
        batch.Add(new RunCommand(["sleep", "0.3"], TimeSpan.FromSeconds(30)) { ChangesHost = false });
        (await host.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
        await watching.CancelAsync();
        await watcher;

        var text = seen.ToString();
        Assert.Contains("virtual-host", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Empty(PrivateFilesWith(secret));
    }

    private static IEnumerable<string> PrivateFilesWith(string secret) =>
        Directory.EnumerateDirectories(Path.GetTempPath(), "pulumi-sriov-*")
            .SelectMany(FilesIn)
            .Where(path => new FileInfo(path) is { Length: > 0, UnixFileMode: var mode } && (mode & UnixFileMode.UserRead) != 0)
            .Where(path => ReadIfThere(path).Contains(secret, StringComparison.Ordinal));

    // Other tests end meanwhile, and take their directories with them.
    private static string[] FilesIn(string directory)
    {
        try
        {
            return Directory.GetFiles(directory);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static string ReadIfThere(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string PasswordConfig()
    {
        var path = sshd.Server.PathOf($"ssh_config.{Guid.NewGuid():N}");
        File.WriteAllText(path, $"""
            Host virtual-host
              HostName 127.0.0.1
              Port {sshd.Server.Port}
              UserKnownHostsFile {sshd.Server.PathOf("known_hosts")}
              IdentityFile none

            """);
        return path;
    }
}
