using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>What goes on when the connection does not: detached batches and reboots.</summary>
public sealed class SshHostDetachedTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private SshdServer _sshd = null!;
    private SshHost _host = null!;

    public async Task InitializeAsync()
    {
        _sshd = await SshdServer.StartAsync();
        _host = new SshHost(_sshd.Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _sshd.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task RunDetachedAsync_ConnectionStands_AnswersLikeRunAsyncAndLeavesNothing()
    {
        var batch = new HostBatch();
        var echo = batch.Add(new RunCommand(["echo", "hello"], Long));
        var fails = batch.Add(new RunCommand(["sh", "-c", "echo no >&2; exit 4"], Long), mayFail: true);
        var stops = batch.Add(new WriteAttribute("/sys/kernel/none", "1", Long));
        var skipped = batch.Add(new MakeDirectory(_sshd.PathOf("never")));

        var result = await _host.RunDetachedAsync("test", batch, CancellationToken.None);

        Assert.Equal("hello\n", result.Get(echo).StandardOutput);
        Assert.Equal(4, result.FailureOf(fails)?.ExitCode);
        Assert.Equal("ENOENT", result.FailureOf(stops)?.Errno);
        Assert.True(result.Outcomes[skipped.Index].Skipped);
        Assert.Equal(new HostTraffic(1, 1), _host.Traffic);
        Assert.Empty(await FindAsync("/run/pulumi-sriov/test-*"));
    }

    [Fact]
    public async Task RunDetachedAsync_ConnectionCutTwice_RunsOnceAndTheAnswerIsPickedUp()
    {
        var running = _host.RunDetachedAsync("test", Gated("run"), CancellationToken.None);
        await Until.ExistsAsync(_sshd.PathOf("run.started"));
        await _sshd.CutConnectionsAsync();
        await Until.HoldsAsync(() => _host.Traffic.Connections == 2);
        await _sshd.CutConnectionsAsync();
        await File.WriteAllTextAsync(_sshd.PathOf("run.go"), "");

        (await running).EnsureSucceeded();

        Assert.Equal("run\n", await File.ReadAllTextAsync(_sshd.PathOf("run.started")));
    }

    [Fact]
    public async Task RunDetachedAsync_EarlierRunOfTheNameGoesOn_IsWaitedForFirst()
    {
        await using (var lost = new SshHost(_sshd.Settings()))
        {
            using var cancel = new CancellationTokenSource();
            var first = lost.RunDetachedAsync("test", Gated("first"), cancel.Token);
            await Until.ExistsAsync(_sshd.PathOf("first.started"));
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        }

        await File.WriteAllTextAsync(_sshd.PathOf("second.go"), "");
        var second = _host.RunDetachedAsync("test", Gated("second"), CancellationToken.None);
        await Until.HoldsAsync(() => Directory.GetFileSystemEntries(_sshd.PathOf("."), "*.started").Length == 1 && _host.Traffic.Connections == 1);
        Assert.False(File.Exists(_sshd.PathOf("second.started")));
        await File.WriteAllTextAsync(_sshd.PathOf("first.go"), "");

        (await second).EnsureSucceeded();

        Assert.Equal("first\n", await File.ReadAllTextAsync(_sshd.PathOf("first.done")));
    }

    [Fact]
    public async Task RunDetachedAsync_KilledOnTheHost_IsInterruptedAndNotRepeated()
    {
        var batch = new HostBatch();
        batch.Add(new RunCommand(["sh", "-c", $"echo x >>'{_sshd.PathOf("runs")}'; kill -KILL $(cat /run/pulumi-sriov/test-*/pid)"], Long));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => _host.RunDetachedAsync("test", batch, CancellationToken.None));

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.Contains("killed before it could leave an answer", failure.Seen, StringComparison.Ordinal);
        Assert.Equal("x\n", await File.ReadAllTextAsync(_sshd.PathOf("runs")));
    }

    [Fact]
    public async Task RunDetachedAsync_HostRebootsMeanwhile_IsInterruptedAndNotRepeated()
    {
        var running = _host.RunDetachedAsync("test", Gated("run"), CancellationToken.None);
        await Until.ExistsAsync(_sshd.PathOf("run.started"));
        await using (var other = new SshHost(_sshd.Settings()))
        {
            await other.RebootAsync(Long, new Progress<string>(), CancellationToken.None);
        }

        var failure = await Assert.ThrowsAsync<ProviderException>(() => running);

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.Contains("rebooted", failure.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RebootAsync_HostComesBack_TellsTheNewBootIdAndHowLongItTakes()
    {
        var before = await BootIdAsync();
        var lines = new ReportedLines();

        var after = await _host.RebootAsync(Long, lines, CancellationToken.None);

        Assert.NotEqual(before, after);
        Assert.Equal(after, await BootIdAsync());
        Assert.Equal("rebooting, 1 s", lines.First);
    }

    [Fact]
    public async Task RebootAsync_HostStaysUp_TimesOut()
    {
        // A reboot command that does nothing is a host that hangs on its way down.
        await DebianPackages.RunAsync("/", "rm", _sshd.PathOf("programs/sbin/reboot"));
        await File.WriteAllTextAsync(_sshd.PathOf("programs/sbin/reboot"), "#!/bin/sh\n");
        await DebianPackages.RunAsync("/", "chmod", "755", _sshd.PathOf("programs/sbin/reboot"));

        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => _host.RebootAsync(TimeSpan.FromSeconds(3), new Progress<string>(), CancellationToken.None));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.StartsWith("virtual-host: rebooting failed: not up again after 3 s", failure.Message, StringComparison.Ordinal);
    }

    // Starts, waits until the test lets it go on, and ends; a second start would add a line.
    private HostBatch Gated(string name)
    {
        string In(string end) => $"'{_sshd.PathOf($"{name}.{end}")}'";
        var batch = new HostBatch();
        batch.Add(new RunCommand(
            ["sh", "-c", $"echo {name} >>{In("started")}; until [ -e {In("go")} ]; do sleep 0.05; done; echo {name} >>{In("done")}"], Long));
        return batch;
    }

    private async Task<IReadOnlyList<string>> FindAsync(string glob)
    {
        var batch = new HostBatch();
        var paths = batch.Add(new FindPaths([glob]));
        return (await _host.RunAsync(batch, CancellationToken.None)).Get(paths);
    }

    private async Task<string> BootIdAsync()
    {
        const string Path = "/proc/sys/kernel/random/boot_id";
        var batch = new HostBatch();
        var texts = batch.Add(new ReadTexts([Path]));
        return (await _host.RunAsync(batch, CancellationToken.None)).Get(texts)[Path];
    }

    private sealed class ReportedLines : IProgress<string>
    {
        private readonly List<string> _lines = [];

        public string First => _lines[0];

        public void Report(string value) => _lines.Add(value);
    }
}
