using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>
/// Does steps: announces each, writes down that it starts, does it, records what changed, and says how it went.
/// </summary>
internal sealed class StepExecutor(
    StepContext context, EventStream events, Progress progress, StopSignal stop, CancellationToken terminate)
{
    /// <summary>Does the steps of one resource, in order.</summary>
    /// <returns>The resource as the last of the steps left it.</returns>
    /// <exception cref="StepFailedException">A step failed; it has been reported. The rest was not tried.</exception>
    /// <exception cref="OperationCanceledException">The deployment stops; the rest was not tried.</exception>
    public async Task<StateEntry?> RunAsync(IReadOnlyList<Step> steps)
    {
        StateEntry? entry = null;
        foreach (var step in steps)
        {
            var result = await RunAsync(step);
            entry = result.Entry ?? entry;
        }

        return entry;
    }

    /// <summary>Does one step.</summary>
    /// <exception cref="StepFailedException">It failed and has been reported.</exception>
    /// <exception cref="OperationCanceledException">The deployment stops; it was not tried.</exception>
    public async Task<StepResult> RunAsync(Step step)
    {
        stop.Token.ThrowIfCancellationRequested();
        events.Started(step);

        long? operation = step.Pending is { } pending && !context.DryRun ? await context.Ledger.BeginAsync(pending) : null;
        var result = await ApplyAsync(step, operation);
        await context.Ledger.RecordAsync(operation, result.Changes);
        progress.Complete(step, result);
        if (result.Failure is { } failure)
        {
            throw Fail(step, failure, Describe(failure));
        }

        events.Ended(step, result);
        return result;
    }

    /// <summary>An operation that is broken off by <c>terminate</c> stays in the state as pending: nobody knows its outcome.</summary>
    private async Task<StepResult> ApplyAsync(Step step, long? operation)
    {
        try
        {
            return await step.ApplyAsync(context, terminate);
        }
        catch (Exception exception) when (exception is ProviderCallException or PluginException or ProtectedResourceException)
        {
            await context.Ledger.RecordAsync(operation, []);
            throw Fail(step, exception, exception.Message);
        }
    }

    private StepFailedException Fail(Step step, Exception exception, string message)
    {
        events.Failed(step, exception is ProviderCallException { StatusUnknown: true }, message);
        stop.Fail();
        return new StepFailedException(step.Resource.Urn, exception);
    }

    private static string Describe(PartialFailureException failure) => failure.Reasons.Count == 0
        ? failure.Message
        : $"{failure.Message}\n{string.Join('\n', failure.Reasons.Select(reason => $"    * {reason}"))}";
}
