using System.Runtime.InteropServices;
using Pulumi.Sriov.Provider;
using Pulumi.Sriov.Provider.Remote.Ssh;
using Pulumi.Sriov.Provider.Rpc;

PluginArguments arguments;
try
{
    arguments = PluginArguments.Parse(args);
}
catch (FormatException mistake)
{
    Console.Error.WriteLine($"pulumi-resource-sriov: {mistake.Message}");
    Console.Error.WriteLine("usage: pulumi-resource-sriov [--logtostderr] [-v=N] [--tracing URL] [engineAddress]");
    return 2;
}

var diagnostics = arguments.Verbosity > 0 ? TextWriter.Synchronized(Console.Error) : null;
var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = EndOn(PosixSignal.SIGINT);
using var terminate = EndOn(PosixSignal.SIGTERM);

Action<string>? trace = diagnostics is null ? null : diagnostics.WriteLine;
await using var plugin = await Plugin.StartAsync(
    Catalog.Of, settings => new SshHost(settings, trace), TimeProvider.System, diagnostics);

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

PosixSignalRegistration EndOn(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
{
    // Work stops between two steps instead of in the middle of one.
    context.Cancel = true;
    ended.TrySetResult(signal.ToString());
});
