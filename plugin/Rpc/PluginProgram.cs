using System.Runtime.InteropServices;

namespace Pulumi.Plugin.Rpc;

/// <summary>The life of a plugin's process: from its command line to the end that the engine or a signal asks for.</summary>
internal static class PluginProgram
{
    /// <summary>Serves until the process is asked to end.</summary>
    /// <param name="name">Name of the executable: <c>pulumi-resource-sriov</c>.</param>
    /// <param name="args">Its command line.</param>
    /// <param name="create">Makes what the plugin is, given the user's log and, with <c>-v</c>, a place for traces.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string name, string[] args, Func<IUserLog, Action<string>?, IProviderBackend> create)
    {
        PluginArguments arguments;
        try
        {
            arguments = PluginArguments.Parse(args);
        }
        catch (FormatException mistake)
        {
            await Console.Error.WriteLineAsync($"{name}: {mistake.Message}");
            await Console.Error.WriteLineAsync($"usage: {name} [--logtostderr] [-v=N] [--tracing URL] [engineAddress]");
            return 2;
        }

        var diagnostics = arguments.Verbosity > 0 ? TextWriter.Synchronized(Console.Error) : null;
        var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = EndOn(PosixSignal.SIGINT, ended);
        using var terminate = EndOn(PosixSignal.SIGTERM, ended);

        Action<string>? trace = diagnostics is null ? null : diagnostics.WriteLine;
        await using var plugin = await PluginServer.StartAsync(log => create(log, trace), diagnostics);

        // Who started the plugin is noted before it says that it is there: from then on the engine may be killed.
        var watch = arguments.EngineAddress is { } address
            ? new OrphanWatch(plugin.Link.ConnectTo(address), ParentProcess.Id, TimeProvider.System)
            : null;

        // The engine waits for this line: the port alone.
        Console.WriteLine(plugin.Port);

        using var watching = new CancellationTokenSource();
        var orphaned = watch is not null
            ? watch.WhenOrphanedAsync(watching.Token)
            : Task.Delay(Timeout.Infinite, watching.Token).ContinueWith(_ => "", TaskScheduler.Default);
        var reason = await await Task.WhenAny(ended.Task, orphaned);
        diagnostics?.WriteLine($"ending: {reason}");

        await plugin.StopAsync(TimeSpan.FromSeconds(4));
        await watching.CancelAsync();
        return 0;
    }

    private static PosixSignalRegistration EndOn(PosixSignal signal, TaskCompletionSource<string> ended) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // Work stops between two steps instead of in the middle of one.
            context.Cancel = true;
            ended.TrySetResult(signal.ToString());
        });
}
