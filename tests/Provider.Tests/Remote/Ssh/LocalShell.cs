using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>A shell of this machine that knows the prelude, reached without ssh.</summary>
internal sealed class LocalShell : IAsyncDisposable
{
    private const string Busybox = """
        mkdir -p "$0/applets" && "$0/bin/busybox" --install -s "$0/applets"
        PATH=$0/applets:$PATH exec "$0/bin/busybox" ash
        """;

    // A kernel with SELinux as far as a shell can see it, in a mount namespace of its own.
    private const string Selinux = """
        mount -t tmpfs tmpfs /sys/fs && mkdir /sys/fs/selinux && echo 1 >/sys/fs/selinux/enforce && PATH=$1:$PATH exec "$0"
        """;

    private readonly ShellProcess _process;
    private readonly RemoteShell _shell;

    private LocalShell(ShellProcess process)
    {
        _process = process;
        _shell = new RemoteShell(process.Input, process.Output, TimeProvider.System);
    }

    /// <param name="name">dash, bash, or busybox: then its programs stand ahead of the machine's own, too.</param>
    public static async Task<LocalShell> StartAsync(string name)
    {
        var process = name == "busybox"
            ? ShellProcess.Start("sh", ["-c", Busybox, await DebianPackages.UnpackAsync("busybox-static")], new Dictionary<string, string>())
            : ShellProcess.Start(name, [], new Dictionary<string, string>());
        return await GreetAsync(process);
    }

    /// <param name="name">dash or bash.</param>
    /// <param name="programs">A directory with a restorecon, which is ahead of the machine's own programs.</param>
    public static Task<LocalShell> StartWithSelinuxAsync(string name, string programs) => GreetAsync(
        ShellProcess.Start("unshare", ["--mount", "sh", "-c", Selinux, name, programs], new Dictionary<string, string>()));

    public async Task<BatchResult> RunAsync(HostBatch batch)
    {
        var script = new BatchScript().Steps(batch);
        await _shell.SendAsync(script.ToString(), CancellationToken.None);
        await _shell.ReadFrameAsync(script, TimeSpan.FromMinutes(1), CancellationToken.None);
        var outcomes = await _shell.ReadStepsAsync(script, batch, TimeSpan.FromMinutes(1), CancellationToken.None);
        await _shell.ReadFrameAsync(script, TimeSpan.FromMinutes(1), CancellationToken.None);
        return new BatchResult("local", batch, outcomes);
    }

    public async Task<TResult> AskAsync<TResult>(HostOperation<TResult> operation)
    {
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await RunAsync(batch)).Get(ticket);
    }

    public async Task<OperationFailure> FailAsync<TResult>(HostOperation<TResult> operation)
    {
        var batch = new HostBatch();
        var ticket = batch.Add(operation);
        return (await RunAsync(batch)).FailureOf(ticket) ?? throw new InvalidOperationException("It succeeded.");
    }

    /// <summary>Sends a batch less its last bytes, and then nothing more.</summary>
    public async Task CutOffAsync(HostBatch batch, int missing)
    {
        await _shell.SendAsync(new BatchScript().Steps(batch).ToString()[..^missing], CancellationToken.None);
        await _process.Input.DisposeAsync();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Ends the shell as a connection does, so that it tidies up after itself.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.Input.DisposeAsync();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _process.DisposeAsync();
    }

    private static async Task<LocalShell> GreetAsync(ShellProcess process)
    {
        var shell = new LocalShell(process);
        await shell._shell.WaitForMarkAsync(
            await shell._shell.SendPreludeAsync(CancellationToken.None), CancellationToken.None);
        return shell;
    }
}
