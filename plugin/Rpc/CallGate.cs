using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;

namespace Pulumi.Plugin.Rpc;

/// <summary>
/// What every call goes through: it can be cancelled from outside, has a time limit, sends its messages before its answer,
/// and ends in an answer or in a status without secrets.
/// </summary>
internal sealed class CallGate(EngineLog log, SecretScrubber scrubber, TextWriter? diagnostics) : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _idle = Completed();
    private int _running;

    /// <summary>Asks all running calls to stop at the next step, and refuses new ones.</summary>
    public void Cancel() => _cancelled.Cancel();

    /// <summary>Completes when no call is running.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
        {
            return _idle.Task;
        }
    }

    /// <summary>Runs a call.</summary>
    /// <param name="limit">Time allowed, in seconds; 0 = no limit.</param>
    /// <param name="call">The work.</param>
    /// <param name="cancellationToken">The caller gave up.</param>
    public async Task<T> RunAsync<T>(double limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        Enter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancelled.Token);
        if (limit > 0 && limit < TimeSpan.FromMilliseconds(int.MaxValue).TotalSeconds)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(limit));
        }

        try
        {
            stop.Token.ThrowIfCancellationRequested();
            return await call(stop.Token);
        }
        catch (PartialStateException partial)
        {
            var reason = Explain(partial.InnerException!, limit, stop, cancellationToken);
            throw WithState(partial.State, reason);
        }
        catch (Exception failure)
        {
            var (code, message) = Explain(failure, limit, stop, cancellationToken);
            diagnostics?.WriteLine(scrubber.Scrub(failure.ToString()));
            throw new RpcException(code, message);
        }
        finally
        {
            await log.FlushAsync();
            Leave();
        }
    }

    public void Dispose() => _cancelled.Dispose();

    private (StatusCode Code, string Message) Explain(
        Exception failure, double limit, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        if (failure is OperationCanceledException)
        {
            var isTimeLimit = stop.IsCancellationRequested
                && !_cancelled.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            return isTimeLimit
                ? (StatusCode.DeadlineExceeded, $"Stopped between two steps: the time limit of {limit} s passed. Raise the resource's custom timeout, or run again to go on.")
                : (StatusCode.Cancelled, "Stopped between two steps: cancelled. Run again to go on.");
        }

        var (code, message) = FailureStatus.Of(failure);
        return (code, scrubber.Scrub(message));
    }

    private static RpcException WithState(ResourceState state, (StatusCode Code, string Message) reason) => new(
        reason.Code,
        reason.Message,
        new ErrorResourceInitFailed
        {
            Id = state.Id,
            Properties = Wire.Encode(state.Properties),
            Inputs = Wire.Encode(state.Inputs),
            Reasons = { reason.Message },
        });

    private void Enter()
    {
        lock (_lock)
        {
            if (_running++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_running == 0)
            {
                _idle.SetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
