using System.Runtime.InteropServices;
using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Services;
using Trivial.Provider;

var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    ended.TrySetResult();
});

await using var engine = new RpcChannel(args[^1]);
await using var server = await new TrivialProvider(World.OfEnvironment(), new EngineClient(engine)).MapTo(new RpcServerBuilder()).StartAsync();

// An engine that is killed tells nobody.
var orphaned = new OrphanWatch(new HealthClient(engine), ParentProcess.Id, TimeProvider.System).WhenOrphanedAsync(CancellationToken.None);

Console.WriteLine(server.Port);
await Task.WhenAny(ended.Task, orphaned);
return 0;
