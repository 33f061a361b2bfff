using Pulumi.Plugin.Rpc;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Tests.Rpc;

public sealed class OrphanWatchTests
{
    [Fact]
    public async Task WhenOrphaned_ParentChanges_SaysSo()
    {
        // The recorder has no health service, which counts as alive.
        await using var engine = await EngineRecorder.StartAsync();
        await using var channel = new RpcChannel(engine.Address);
        var parents = new Queue<int>([4711, 1]);
        var watch = new OrphanWatch(new HealthClient(channel), parents.Dequeue, TimeProvider.System);

        Assert.Equal("process 4711, which started the plugin, has ended", await watch.WhenOrphanedAsync(default));
    }

    [Fact]
    public async Task WhenOrphaned_EngineLives_GoesOnWatching()
    {
        await using var engine = await EngineRecorder.StartAsync();
        await using var channel = new RpcChannel(engine.Address);
        using var stop = new CancellationTokenSource();
        var watching = new OrphanWatch(new HealthClient(channel), () => 1, TimeProvider.System).WhenOrphanedAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public void ParentProcess_OfThisProcess_IsKnown() => Assert.NotEqual(0, ParentProcess.Id());
}
