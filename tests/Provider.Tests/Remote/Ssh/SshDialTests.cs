using System.Net;
using System.Net.Sockets;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Remote.Ssh;

namespace Pulumi.Sriov.Provider.Tests.Remote.Ssh;

/// <summary>An sshd with room for a single connection that is not logged in, and somebody who occupies it.</summary>
public sealed class SshDialTests : IAsyncLifetime, IDisposable
{
    private readonly TcpClient _occupant = new();
    private SshdServer _sshd = null!;

    public async Task InitializeAsync()
    {
        _sshd = await SshdServer.StartAsync(maxStartups: 1);
        await _occupant.ConnectAsync(IPAddress.Loopback, _sshd.Port);

        // Its banner shows that sshd has counted the connection.
        await _occupant.GetStream().ReadExactlyAsync(new byte[4]);
    }

    public async Task DisposeAsync() => await _sshd.DisposeAsync();

    public void Dispose() => _occupant.Dispose();

    [Fact]
    public async Task Dropped_RoomIsMadeLater_ConnectsWithoutBotheringTheUser()
    {
        var drops = 0;
        await using var host = new SshHost(_sshd.Settings(), line =>
        {
            if (line.Contains("dropped", StringComparison.Ordinal))
            {
                drops++;
                _occupant.Close();
            }
        });

        (await host.RunAsync(Batch(), CancellationToken.None)).EnsureSucceeded();

        Assert.InRange(drops, 1, 4);
    }

    [Fact]
    public async Task Dropped_NoTimeForAnotherTry_SaysWhoDroppedItAndWhy()
    {
        await using var host = new SshHost(_sshd.Settings() with { ConnectTimeout = TimeSpan.FromSeconds(60) }, clock: new HastyClock());

        var failure = await Assert.ThrowsAsync<ProviderException>(() => host.RunAsync(Batch(), CancellationToken.None));

        Assert.Equal(FailureKind.Unreachable, failure.Kind);
        Assert.Contains("MaxStartups", failure.Remedy, StringComparison.Ordinal);
    }

    private static HostBatch Batch()
    {
        var batch = new HostBatch();
        batch.Add(new ReadFile("/etc/hostname"));
        return batch;
    }

    /// <summary>A clock whose every look at it finds that a minute has passed; its timers are real.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private long _minutes;

        public override long GetTimestamp() => ++_minutes * 60 * TimestampFrequency;
    }
}
