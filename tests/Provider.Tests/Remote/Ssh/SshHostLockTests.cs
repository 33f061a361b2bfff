using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>The host's lock between runs of the provider, each of which has an <see cref="SshHost"/> of its own.</summary>
public sealed class SshHostLockTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private SshdServer _sshd = null!;

    public async Task InitializeAsync() => _sshd = await SshdServer.StartAsync();

    public async Task DisposeAsync() => await _sshd.DisposeAsync();

    [Fact]
    public async Task LockAsync_Free_CostsNoRoundTrip()
    {
        await using var host = new SshHost(_sshd.Settings());
        await using (await host.LockAsync(Long, CancellationToken.None))
        {
            await LookAsync(host);
            await LookAsync(host);
        }

        Assert.Equal(new HostTraffic(1, 2), host.Traffic);
    }

    [Fact]
    public async Task LockAsync_HeldByAnotherRun_TimesOutAndSaysByWhom()
    {
        await using var first = new SshHost(_sshd.Settings());
        await using var second = new SshHost(_sshd.Settings());
        await using var held = await first.LockAsync(Long, CancellationToken.None);
        await LookAsync(first);

        await using var wanted = await second.LockAsync(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        var failure = await Assert.ThrowsAsync<ProviderException>(() => TouchAsync(second, "never"));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Contains($"process {Environment.ProcessId}, since ", failure.Seen, StringComparison.Ordinal);
        Assert.False(File.Exists(_sshd.PathOf("never")));
    }

    [Fact]
    public async Task LockAsync_HeldByAnotherRun_NoPartOfABatchIsDone()
    {
        await using var first = new SshHost(_sshd.Settings());
        await using var second = new SshHost(_sshd.Settings());
        await using var held = await first.LockAsync(Long, CancellationToken.None);
        await LookAsync(first);
        var batch = new HostBatch();
        batch.AddPart(HostBatch.Of([new MakeDirectory(_sshd.PathOf("never"))]));
        batch.AddPart(HostBatch.Of([new MakeDirectory(_sshd.PathOf("neither"))]));

        await using var wanted = await second.LockAsync(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        var failure = await Assert.ThrowsAsync<ProviderException>(() => second.RunAsync(batch, CancellationToken.None));

        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.False(Directory.Exists(_sshd.PathOf("never")) || Directory.Exists(_sshd.PathOf("neither")));
    }

    [Fact]
    public async Task LockAsync_Released_GoesToTheOneWhoWaits()
    {
        await using var first = new SshHost(_sshd.Settings());
        await using var second = new SshHost(_sshd.Settings());
        var outer = await first.LockAsync(Long, CancellationToken.None);
        var inner = await first.LockAsync(Long, CancellationToken.None);
        await LookAsync(first);
        await using var wanted = await second.LockAsync(Long, CancellationToken.None);
        var touching = TouchAsync(second, "touched");

        await outer.DisposeAsync();
        await outer.DisposeAsync();
        await LookAsync(first);
        Assert.False(File.Exists(_sshd.PathOf("touched")));

        await inner.DisposeAsync();
        await touching;
        Assert.True(File.Exists(_sshd.PathOf("touched")));
    }

    [Fact]
    public async Task LockAsync_HolderIsGone_IsFree()
    {
        var first = new SshHost(_sshd.Settings());
        var lost = await first.LockAsync(Long, CancellationToken.None);
        await LookAsync(first);
        await first.DisposeAsync();
        await lost.DisposeAsync();

        await using var second = new SshHost(_sshd.Settings());
        await using var held = await second.LockAsync(Long, CancellationToken.None);
        await TouchAsync(second, "touched");
    }

    [Fact]
    public async Task LockAsync_ConnectionLost_IsTakenAgainWithTheNextBatch()
    {
        await using var first = new SshHost(_sshd.Settings());
        await using var held = await first.LockAsync(Long, CancellationToken.None);
        await LookAsync(first);
        await _sshd.CutConnectionsAsync();
        await LookAsync(first);

        await using var second = new SshHost(_sshd.Settings());
        await using var wanted = await second.LockAsync(TimeSpan.FromMilliseconds(100), CancellationToken.None);

        Assert.Equal(FailureKind.Timeout, (await Assert.ThrowsAsync<ProviderException>(() => LookAsync(second))).Kind);
    }

    [Fact]
    public async Task LockAsync_ProgramLeavesADaemonBehind_IsNotKeptByIt()
    {
        var first = new SshHost(_sshd.Settings());
        await first.LockAsync(Long, CancellationToken.None);
        var batch = new HostBatch();
        batch.Add(new RunCommand(["sh", "-c", "setsid sleep 300 >/dev/null 2>&1 </dev/null &"], Long));
        (await first.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
        await first.DisposeAsync();

        await using var second = new SshHost(_sshd.Settings());
        await using var held = await second.LockAsync(Long, CancellationToken.None);
        await LookAsync(second);
    }

    private static async Task LookAsync(SshHost host)
    {
        var batch = new HostBatch();
        batch.Add(new FindPaths(["/run/lock/*"]));
        (await host.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
    }

    private async Task TouchAsync(SshHost host, string name)
    {
        var batch = new HostBatch();
        batch.Add(new WriteFile(_sshd.PathOf(name), []));
        (await host.RunAsync(batch, CancellationToken.None)).EnsureSucceeded();
    }
}
