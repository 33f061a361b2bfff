using Pulumi.Engine.Model;
using Pulumi.Engine.Programs;

namespace Pulumi.Engine.Deployment;

/// <summary>Runs the program while its registrations are served, and ends it when the deployment has to stop.</summary>
internal sealed class ProgramPhase(
    Func<IProgram> createProgram, EventStream events, StopSignal stop, SemaphoreSlim slots, int slotCount, CancellationToken terminate)
{
    /// <summary>Runs the program. Failures have been reported.</summary>
    public async Task RunAsync(ProgramContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(terminate);
        var running = RunProgramAsync(context, end.Token);
        try
        {
            await Task.WhenAny(running, WaitForStopAsync());

            // Steps that have started end first: whoever waits for them in the program is told how they went.
            await DrainAsync();
        }
        finally
        {
            // Also when the user does not wait for the steps: the program must not outlive the engine.
            if (!running.IsCompleted)
            {
                await end.CancelAsync();
            }

            await running;
        }
    }

    private async Task RunProgramAsync(ProgramContext context, CancellationToken end)
    {
        try
        {
            var exit = await createProgram().RunAsync(context, Forward, end);
            if (exit == ProgramExit.Success)
            {
                return;
            }

            // A program that fails because the deployment stops has nothing to add.
            if (exit == ProgramExit.Failed && !stop.Token.IsCancellationRequested)
            {
                events.Error(null, "the program failed; see its output above");
            }

            stop.Abort();
        }
        catch (ProgramException exception)
        {
            events.Error(null, exception.Message);
            stop.Abort();
        }
    }

    private void Forward(string line, bool isError) => events.Emit(new EngineEvent.Diagnostic(
        isError ? DiagnosticSeverity.InfoError : DiagnosticSeverity.Info, null, line + "\n"));

    private Task WaitForStopAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stop.Token.Register(stopped.SetResult);
        return stopped.Task;
    }

    /// <summary>Waits until no registration is at work.</summary>
    private async Task DrainAsync()
    {
        for (var slot = 0; slot < slotCount; slot++)
        {
            await slots.WaitAsync(terminate);
        }

        slots.Release(slotCount);
    }
}
