using System.Net;
using System.Net.Sockets;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote;

/// <summary>
/// A real sshd on loopback, in namespaces of its own: private users, sudo, /run and host keys. Needs root on Debian.
/// Users: root and admin (sudo without password, login password <see cref="AdminPassword"/>), operator (sudo with
/// <see cref="OperatorPassword"/>), guest (no sudo); <see cref="KeyPath"/> logs all of them in.
/// </summary>
internal sealed class SshdServer : IAsyncDisposable
{
    /// <summary>To log in as admin without a key.</summary>
    public const string AdminPassword = "log in, please";

    /// <summary>For sudo as operator.</summary>
    public const string OperatorPassword = "become root";

    private readonly DirectoryInfo _directory;
    private readonly ShellProcess _process;

    private SshdServer(DirectoryInfo directory, ShellProcess process, int port)
    {
        _directory = directory;
        _process = process;
        Port = port;
        ConfigPath = WriteConfig(PathOf("known_hosts"));
    }

    public int Port { get; }

    /// <summary>The private key that every user accepts.</summary>
    public string KeyPath => PathOf("client_key");

    /// <summary>"ssh-ed25519 AAAA…".</summary>
    public string HostKey => string.Join(' ', File.ReadAllText(PathOf("host_ed25519.pub")).Split(' ')[..2]);

    /// <summary>An ssh_config that knows this host, its key and the client's key as <c>virtual-host</c>.</summary>
    public string ConfigPath { get; }

    /// <summary>How to log in; everything else comes from <see cref="ConfigPath"/>.</summary>
    public ConnectionSettings Settings(string user = "root") =>
        new("virtual-host") { User = user, SshConfigFile = ConfigPath, ConnectTimeout = TimeSpan.FromSeconds(60) };

    /// <summary>A file of this host's directory, which both sides see under the same path.</summary>
    public string PathOf(string name) => Path.Combine(_directory.FullName, name);

    /// <summary>Another ssh_config for the same host.</summary>
    /// <param name="knownHosts">The known_hosts file in it; need not exist.</param>
    /// <param name="more">Lines to add for the host.</param>
    public string WriteConfig(string knownHosts, string more = "")
    {
        var path = PathOf($"ssh_config.{Guid.NewGuid():N}");
        File.WriteAllText(path, $"""
            Host virtual-host
              HostName 127.0.0.1
              Port {Port}
              UserKnownHostsFile {knownHosts}
              GlobalKnownHostsFile /dev/null
              IdentityFile {KeyPath}
              IdentitiesOnly yes
              {more}

            """);
        return path;
    }

    /// <param name="maxStartups">How many connections may be there that are not logged in; further ones are dropped.</param>
    public static async Task<SshdServer> StartAsync(int maxStartups = 100)
    {
        var packages = await DebianPackages.UnpackAsync("openssh-server", "libwrap0", "sudo");
        var directory = Directory.CreateTempSubdirectory("sshd-");
        var port = FreePort();
        await PrepareAsync(directory.FullName, port, maxStartups);
        var process = ShellProcess.Start(
            "unshare",
            ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", Source("sshd-host.sh"), packages, directory.FullName],
            new Dictionary<string, string>());
        var server = new SshdServer(directory, process, port);
        if (!await process.Errors.WaitForAsync("Server listening on", 1, CancellationToken.None))
        {
            throw new InvalidOperationException($"sshd did not start: {process.Errors.Text}");
        }

        return server;
    }

    /// <summary>Waits until a text has been logged by sshd, or written by the host's programs to its console.</summary>
    public Task<bool> WaitForLogAsync(string text) => _process.Errors.WaitForAsync(text, 1, CancellationToken.None);

    /// <summary>Cuts every connection from the host's side, by the process ids of the listener's children.</summary>
    public async Task CutConnectionsAsync()
    {
        await DebianPackages.RunAsync(
            "/", "nsenter", "--target", FirstProcess(), "--mount", "--pid", "sh", "-c",
            "read -r sshd <\"$0/sshd.pid\"; read -r sessions <\"/proc/$sshd/task/$sshd/children\"; kill -KILL $sessions",
            _directory.FullName);
    }

    /// <summary>Gives the host another key, as a reinstallation does; connections made from now on see it.</summary>
    public async Task ChangeHostKeyAsync()
    {
        File.Delete(PathOf("host_ed25519"));
        await MakeKeyAsync(PathOf("host_ed25519"));
        await DebianPackages.RunAsync(
            "/", "nsenter", "--target", FirstProcess(), "--mount", "--pid", "sh", "-c",
            "read -r sshd <\"$0/sshd.pid\"; kill -HUP $sshd", _directory.FullName);
        await _process.Errors.WaitForAsync("Server listening on", 2, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        // unshare passes its own end on to the first process in the namespaces, and the kernel ends all others with it.
        await _process.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private string FirstProcess() =>
        File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ')[0];

    private static async Task PrepareAsync(string directory, int port, int maxStartups)
    {
        string In(string name) => Path.Combine(directory, name);
        await DebianPackages.RunAsync("/", "chmod", "755", directory);
        await MakeKeyAsync(In("host_ed25519"));
        await MakeKeyAsync(In("client_key"));
        File.Copy(In("client_key.pub"), In("authorized_keys"));
        await File.WriteAllTextAsync(In("known_hosts"), $"[127.0.0.1]:{port} {await File.ReadAllTextAsync(In("host_ed25519.pub"))}");
        await File.WriteAllTextAsync(In("sshd_config"), $"""
            ListenAddress 127.0.0.1:{port}
            HostKey {In("host_ed25519")}
            AuthorizedKeysFile {In("authorized_keys")}
            PidFile none
            StrictModes no
            PermitRootLogin yes
            PasswordAuthentication yes
            KbdInteractiveAuthentication no
            MaxStartups {maxStartups}
            Banner {In("banner")}

            """);
        await File.WriteAllTextAsync(In("banner"), "Welcome. Permission is asked for, not assumed.\n");
        var programs = Directory.CreateDirectory(In("programs/sbin")).FullName;
        var reboot = Path.Combine(programs, "reboot");
        await File.WriteAllTextAsync(
            reboot, (await File.ReadAllTextAsync(Source("sshd-reboot.sh"))).Replace("WORK", directory, StringComparison.Ordinal));
        await DebianPackages.RunAsync("/", "chmod", "755", reboot);
    }

    private static Task<string> MakeKeyAsync(string path) =>
        DebianPackages.RunAsync("/", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path);

    private static string Source(string name) => Path.Combine(AppContext.BaseDirectory, "Remote", name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
