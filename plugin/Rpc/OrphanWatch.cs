using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// Notices that the engine is gone, so that no plugin outlives it: the engine's health service no longer answers, or the
/// process that started the plugin ended. A plugin that an engine attaches to belongs to whoever started it and is not
/// watched.
/// </summary>
internal sealed class OrphanWatch(HealthClient engine, Func<int> parentOf, TimeProvider clock)
{
    private static readonly TimeSpan HealthInterval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ParentInterval = TimeSpan.FromSeconds(2);

    private readonly int _parent = parentOf();

    /// <summary>Completes with the reason when the engine is gone.</summary>
    public async Task<string> WhenOrphanedAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(WhenSilentAsync(either.Token), WhenParentEndsAsync(either.Token));
        await either.CancelAsync();
        return await first;
    }

    private async Task<string> WhenSilentAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await engine.CheckAsync(new(), cancellationToken);
            }
            catch (RpcException answer) when (answer.StatusCode == StatusCode.Unimplemented)
            {
                // It has no health service, but it is there.
            }
            catch (RpcException failure)
            {
                return $"the engine does not answer: {failure.Message}";
            }

            await Task.Delay(HealthInterval, clock, cancellationToken);
        }
    }

    private async Task<string> WhenParentEndsAsync(CancellationToken cancellationToken)
    {
        while (parentOf() == _parent)
        {
            await Task.Delay(ParentInterval, clock, cancellationToken);
        }

        return $"process {_parent}, which started the plugin, has ended";
    }
}
