using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>Batches over a real ssh to a real sshd.</summary>
public sealed class SshHostTests(SshdFixture sshd) : IClassFixture<SshdFixture>, IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("ssh-host-tests-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task RunAsync_SeveralBatches_ShareOneConnectionAndTakeOneRoundTripEach()
    {
        await using var host = new SshHost(sshd.Settings);
        Assert.Equal(new HostTraffic(0, 0), host.Traffic);

        var batch = new HostBatch();
        var written = batch.Add(new WriteFile(PathOf("file"), [.. "content"u8]));
        var read = batch.Add(new ReadFile(PathOf("file")));
        var found = batch.Add(new FindPaths([PathOf("*")]));
        var result = await host.RunAsync(batch, CancellationToken.None);

        Assert.Equal(result.Get(written), result.Get(read)! with { Content = result.Get(written).Content });
        Assert.Equal("content", result.Get(read)!.Text);
        Assert.Equal(PathOf("file"), Assert.Single(result.Get(found)));
        await host.RunAsync(batch, CancellationToken.None);
        Assert.Equal(new HostTraffic(1, 2), host.Traffic);
    }

    [Fact]
    public async Task RunAsync_EmptyBatch_DoesNotEvenConnect()
    {
        await using var host = new SshHost(sshd.Settings);
        Assert.Empty((await host.RunAsync(new HostBatch(), CancellationToken.None)).Outcomes);
        Assert.Equal(new HostTraffic(0, 0), host.Traffic);
    }

    [Fact]
    public async Task RunAsync_ConcurrentCallers_QueueUp()
    {
        await using var host = new SshHost(sshd.Settings);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => EchoAsync(host, $"{i}")));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}\n"), answers);
        Assert.Equal(new HostTraffic(1, 20), host.Traffic);
    }

    [Fact]
    public async Task RunAsync_ConnectionCutWhileReading_AsksOnceMore()
    {
        await using var host = new SshHost(sshd.Settings);
        var running = RunAsync(host, SlowFirstTime(), changesHost: false);
        await ExistsAsync("started");
        await sshd.Server.CutConnectionsAsync();

        var result = await running;

        result.EnsureSucceeded();
        Assert.Equal(2, host.Traffic.Connections);
    }

    [Fact]
    public async Task RunAsync_ConnectionCutWhileChanging_IsInterruptedAndNotRepeated()
    {
        await using var host = new SshHost(sshd.Settings);
        var running = RunAsync(host, SlowFirstTime(), changesHost: true);
        await ExistsAsync("started");
        await sshd.Server.CutConnectionsAsync();

        var failure = await Assert.ThrowsAsync<ProviderException>(() => running);

        Assert.Equal(FailureKind.Interrupted, failure.Kind);
        Assert.StartsWith("virtual-host: run sh -c", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, host.Traffic.Connections);
    }

    [Fact]
    public async Task RunAsync_ConnectionCutWhileIdle_ChangesOverANewOne()
    {
        await using var host = new SshHost(sshd.Settings);
        await EchoAsync(host, "hello");
        await sshd.Server.CutConnectionsAsync();
        await using (var other = new SshHost(sshd.Settings))
        {
            // By the time another connection stands, the end of the first has long arrived.
            await EchoAsync(other, "hello");
        }

        (await RunAsync(host, ["touch", PathOf("touched")], changesHost: true)).EnsureSucceeded();

        Assert.True(File.Exists(PathOf("touched")));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileReading_EndsAtOnceAndTheHostCanBeUsedAgain()
    {
        await using var host = new SshHost(sshd.Settings);
        using var cancel = new CancellationTokenSource();
        var running = RunAsync(host, SlowFirstTime(), changesHost: false, cancel.Token);
        await ExistsAsync("started");

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("again\n", await EchoAsync(host, "again"));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileChanging_TellsWhatWasDone()
    {
        await using var host = new SshHost(sshd.Settings);
        using var cancel = new CancellationTokenSource();
        var script = $"touch '{PathOf("started")}'; until [ -e '{PathOf("go on")}' ]; do sleep 0.05; done";
        var running = RunAsync(host, ["sh", "-c", script], changesHost: true, cancel.Token);
        await ExistsAsync("started");

        await cancel.CancelAsync();
        await File.WriteAllTextAsync(PathOf("go on"), "");

        (await running).EnsureSucceeded();
    }

    [Fact]
    public async Task RunAsync_NoAnswerWithinTheOperationsTime_IsATimeoutThatNamesIt()
    {
        await DebianPackages.RunAsync("/", "mkfifo", PathOf("fifo"));
        var clock = new ManualClock();
        await using var host = new SshHost(sshd.Settings, clock: clock);
        await EchoAsync(host, "hello");
        var batch = new HostBatch();
        batch.Add(new ReadFile(PathOf("fifo")));
        var running = host.RunAsync(batch, CancellationToken.None);

        while (!running.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAny(running, Task.Delay(20));
        }

        var failure = await Assert.ThrowsAsync<ProviderException>(() => running);
        Assert.Equal(FailureKind.Timeout, failure.Kind);
        Assert.Contains($"read {PathOf("fifo")}", failure.Message, StringComparison.Ordinal);
        Assert.Equal("again\n", await EchoAsync(host, "again"));
    }

    private static async Task<BatchResult> RunAsync(
        SshHost host, string[] arguments, bool changesHost, CancellationToken cancellationToken = default)
    {
        var batch = new HostBatch();
        batch.Add(new RunCommand([.. arguments], Long) { ChangesHost = changesHost });
        return await host.RunAsync(batch, cancellationToken);
    }

    private static async Task<string> EchoAsync(SshHost host, string text)
    {
        var batch = new HostBatch();
        var echo = batch.Add(new RunCommand(["echo", text], Long) { ChangesHost = false });
        return (await host.RunAsync(batch, CancellationToken.None)).Get(echo).StandardOutput;
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);

    private string[] SlowFirstTime() =>
        ["sh", "-c", $"[ -e '{PathOf("started")}' ] || {{ touch '{PathOf("started")}'; sleep 50; }}"];

    private Task ExistsAsync(string name) => Until.ExistsAsync(PathOf(name));
}
