using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Monitor;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Programs;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Deployment;

/// <summary>Runs deployments: serves plugins, and puts the phases of a run one after the other.</summary>
/// <param name="createHost">Makes what starts plugins, given the address of the engine's server and where to log.</param>
/// <param name="createProgram">Makes the program of a project.</param>
/// <param name="clock">Dates changes.</param>
internal sealed class DeploymentEngine(
    Func<DeploymentRequest, string, EventStream, IPluginHost> createHost,
    Func<ProjectDefinition, IProgram> createProgram,
    TimeProvider clock) : IDeploymentEngine
{
    /// <inheritdoc/>
    public async Task<DeploymentResult> RunAsync(DeploymentRequest request, CancellationToken terminate)
    {
        var options = request.Options;
        var refreshOnly = options.Kind == DeploymentKind.Refresh;
        var events = new EventStream(request.Events, options.DryRun, refreshOnly);
        var ledger = new StateLedger(request.Base, options.DryRun ? null : request.Journal);
        var progress = new Progress();

        // A refresh reads as much as it can: one resource that cannot be read says nothing about the others.
        using var stop = new StopSignal(options.ContinueOnError || refreshOnly, request.Cancel);
        events.Emit(new EngineEvent.Prelude(Blinded(request.Stack)));

        await using var server = await Serve(new LogService(events)).StartAsync(cancellationToken: CancellationToken.None);
        var builtins = new BuiltinProvider(
            request.OtherStacks, urn => progress.TryGet(urn, out var done) ? done.Entry.State : null);
        var plugins = createHost(request, server.Address, events);
        var providers = new ProviderRegistry(plugins, builtins, options.DryRun);
        IReadOnlyDictionary<string, string> schemas;
        await using (plugins)
        await using (providers)
        {
            foreach (var (package, version) in LikelyPlugins.Of(request))
            {
                plugins.Expect(package, version);
            }

            using var cancelling = request.Cancel.Register(() => Cancel(events, providers, terminate));
            using var run = new DeploymentRun(
                request, createProgram, server.Address, providers, ledger, progress, events, stop, clock, terminate);
            try
            {
                await run.RunAsync();
            }
            catch (OperationCanceledException) when (terminate.IsCancellationRequested || request.Cancel.IsCancellationRequested)
            {
                stop.Abort();
            }

            schemas = run.Schemas;
        }

        // Last of all: what plugins say as they end, such as what the run has cost, is part of the account.
        events.Summarize();
        return new DeploymentResult(Outcome(request, stop, events), events.Changes, ledger.Build(Manifest(providers))) { Schemas = schemas };
    }

    private Manifest Manifest(ProviderRegistry providers) => new(clock.GetUtcNow(), EngineVersion.Text, providers.Plugins);

    private static RpcServerBuilder Serve(LogService log) => new AliveService().MapTo(log.MapTo(new RpcServerBuilder()));

    /// <summary>Providers are asked to end early; what they achieved is still recorded.</summary>
    private static void Cancel(EventStream events, ProviderRegistry providers, CancellationToken terminate)
    {
        events.Emit(new EngineEvent.Cancel());
        _ = providers.CancelAsync(terminate);
    }

    private static DeploymentOutcome Outcome(DeploymentRequest request, StopSignal stop, EventStream events)
    {
        if (request.Cancel.IsCancellationRequested)
        {
            return DeploymentOutcome.Cancelled;
        }

        if (stop.HasFailed)
        {
            return DeploymentOutcome.Failed;
        }

        var changed = events.Changes.Keys.Any(operation => operation is not (StepOperation.Same or StepOperation.Read or StepOperation.Refresh));
        return request.Options.ExpectNoChanges && changed ? DeploymentOutcome.UnexpectedChanges : DeploymentOutcome.Succeeded;
    }

    private static Dictionary<string, string> Blinded(IStackSettings stack) => stack.Config.ToDictionary(
        pair => pair.Key,
        pair => stack.SecretKeys.Contains(pair.Key) ? "[secret]" : pair.Value);
}
