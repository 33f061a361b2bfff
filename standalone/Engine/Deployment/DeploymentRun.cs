using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Deployment.Targeting;
using Pulumi.Engine.Model;
using Pulumi.Engine.Monitor;
using Pulumi.Engine.Monitor.Transforms;
using Pulumi.Engine.Plugins;
using Pulumi.Engine.Programs;
using Pulumi.Protocol.Grpc;

namespace Pulumi.Engine.Deployment;

/// <summary>One deployment: refresh, program, deletions, as far as its kind needs them.</summary>
internal sealed class DeploymentRun(
    DeploymentRequest request,
    Func<ProjectDefinition, IProgram> createProgram,
    string engineAddress,
    ProviderRegistry providers,
    StateLedger ledger,
    Progress progress,
    EventStream events,
    StopSignal stop,
    TimeProvider clock,
    CancellationToken terminate) : IDisposable
{
    private readonly DeploymentOptions _options = request.Options;
    private readonly NamedResources _names = new(request.Base, events, stop);
    private readonly SemaphoreSlim _slots = new(request.Options.Parallel, request.Options.Parallel);
    private readonly StepExecutor _executor = new(
        new StepContext(providers, ledger, clock, request.Options), events, progress, stop, terminate);

    /// <summary>After an import, the schemas of the packages that took part.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; private set; } = new Dictionary<string, string>();

    /// <summary>Runs all phases. Failures have been reported.</summary>
    public async Task RunAsync()
    {
        var refreshing = _options.Refresh || _options.Kind == DeploymentKind.Refresh;
        if (!VerifyNames(refreshing))
        {
            return;
        }

        await PendingOperations.SettleAsync(request.Base, ledger, events, refreshing);

        var entries = refreshing ? await RefreshAsync(ledger.Base) : ledger.Base;
        if (_options.Kind == DeploymentKind.Refresh || stop.HasFailed)
        {
            return;
        }

        var olds = new OldResources(entries);
        var oldProviders = new OldProviders(providers, olds);
        if (_options.Kind == DeploymentKind.Import)
        {
            var imports = new DefaultProviders(request.Stack, CreateRegistrar(olds, oldProviders).RegisterAsync);
            Schemas = await new ImportPhase(
                request, olds, imports, providers, _executor, ledger, progress, events, stop, _slots, terminate).RunAsync();
            return;
        }

        if (_options.Kind == DeploymentKind.Update)
        {
            await RunProgramAsync(olds, oldProviders);
        }

        // Without the whole program nobody knows what it no longer wants.
        if (!stop.HasFailed && !stop.Token.IsCancellationRequested)
        {
            var scope = new DeletionScope(_options, olds, progress, events, stop);
            await new DeletePhase(
                olds, scope, oldProviders, _executor, progress, events, stop, _slots, _options.DryRun, terminate).RunAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    /// <summary>What a program may yet register is looked for when it has ended.</summary>
    private bool VerifyNames(bool refreshing)
    {
        static bool IsRegistered(Urn urn) => false;
        return _names.Verify(_options.Replaces, IsRegistered)
            && (_options.Kind == DeploymentKind.Update && !refreshing || _names.Verify(_options.Targets, IsRegistered))
            && (!refreshing || _names.Verify(_options.Excludes, IsRegistered));
    }

    private Task<IReadOnlyList<StateEntry>> RefreshAsync(IReadOnlyList<StateEntry> entries)
    {
        var oldProviders = new OldProviders(providers, new OldResources(entries));
        return new RefreshPhase(new DeploymentScope(_options), oldProviders, _executor, ledger, events, stop, _slots, terminate).RunAsync(entries);
    }

    private ResourceRegistrar CreateRegistrar(OldResources olds, OldProviders oldProviders)
    {
        var identities = new ResourceIdentities(request.Stack.Stack, request.Project.Name, olds);
        var generator = new StepGenerator(
            providers,
            oldProviders,
            new ResourceDiff(providers, olds, identities, progress, events, _options.Replaces),
            new DependentReplacements(olds, oldProviders, providers, progress),
            progress,
            events,
            _options);
        var untargeted = new UntargetedResources(
            new DeploymentScope(_options), olds, identities, providers, progress, events, stop, _options.DryRun);
        return new ResourceRegistrar(
            identities, untargeted, generator, _executor, oldProviders, ledger, progress, events, stop, _slots, terminate);
    }

    private async Task RunProgramAsync(OldResources olds, OldProviders oldProviders)
    {
        var project = request.Project;
        var registrar = CreateRegistrar(olds, oldProviders);
        var settings = new ProgramSettings(project, request.Stack, _options.DryRun, _options.Parallel);
        var choice = new ProviderChoice(new DefaultProviders(request.Stack, registrar.RegisterAsync));
        await using var callbacks = new ProgramCallbacks();
        var monitor = new MonitorService(
            settings, registrar, choice, providers,
            new ResourceTransforms(callbacks, terminate), new InvokeTransforms(callbacks, terminate), terminate);

        await using var server = await monitor.MapTo(new RpcServerBuilder()).StartAsync(cancellationToken: terminate);
        var phase = new ProgramPhase(() => createProgram(project), events, stop, _slots, _options.Parallel, terminate);
        await phase.RunAsync(new ProgramContext(engineAddress, server.Address, settings));
        await registrar.FinishStackOutputsAsync();
        if (!stop.HasFailed && !stop.Token.IsCancellationRequested && !registrar.IsProgramComplete)
        {
            events.Error(null, "the program ended without registering the stack's outputs, so it may not have said all that "
                + "it wants; nothing was deleted. Run it again.");
            stop.Abort();
        }

        if (!stop.HasFailed)
        {
            _names.Verify(_options.Targets, urn => registrar.Find(urn) is not null);
        }
    }
}
