using System.Reflection;
using Pulumi.Protocol.Messages;

namespace Pulumi;

/// <summary>Runs a program to its end: until everything that it started is done, or has failed and the user knows why.</summary>
internal sealed class ProgramRunner(DeploymentContext deployment)
{
    /// <summary>The exit code by which the language host knows that the user has been told already.</summary>
    public const int ErrorWasShown = 32;

    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs a program.</summary>
    /// <param name="program">Makes the stack and begins everything else.</param>
    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(Action program)
    {
        // The deployment must not leak into the caller's control flow; an asynchronous method keeps it to itself.
        deployment.Enter();
        try
        {
            program();
        }
        catch (Exception exception)
        {
            return await ReportAsync([exception]);
        }

        var failures = await deployment.Tasks.WaitAsync();
        if (failures.Count > 0)
        {
            return await ReportAsync(failures);
        }

        if (deployment.Log.HasErrors)
        {
            return Failure;
        }

        await deployment.Monitor.SignalAndWaitForShutdownAsync();
        return Success;
    }

    private async Task<int> ReportAsync(IReadOnlyList<Exception> failures)
    {
        var exitCode = Failure;
        foreach (var failure in failures)
        {
            try
            {
                await ShowAsync(failure);
                exitCode = ErrorWasShown;
            }
            catch (LogException exception)
            {
                await Console.Error.WriteLineAsync(exception.ToString());
            }
        }

        return exitCode;
    }

    private Task ShowAsync(Exception failure) => failure switch
    {
        LogException => Task.FromException(failure),
        RunException => deployment.Log.WriteAsync(LogSeverity.Error, failure.Message),
        ResourceException about => deployment.Log.WriteAsync(
            LogSeverity.Error, about.HideStack ? about.Message : about.ToString(), about.Resource),
        _ => deployment.Log.WriteAsync(
            LogSeverity.Error,
            $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}"),
    };
}
