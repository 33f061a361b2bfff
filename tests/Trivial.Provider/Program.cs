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

var world = World.OfEnvironment();
await using var server = await new TrivialProvider(world).MapTo(new RpcServerBuilder()).StartAsync();

// An engine that is killed tells nobody.
await using var engine = new RpcChannel(args[^1]);
var orphaned = new OrphanWatch(new HealthClient(engine), ParentProcess.Id, TimeProvider.System).WhenOrphanedAsync(CancellationToken.None);

Console.WriteLine(server.Port);
await Task.WhenAny(ended.Task, orphaned);
return 0;
