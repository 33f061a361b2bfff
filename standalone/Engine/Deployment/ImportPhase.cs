using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment;

/// <summary>Takes existing resources under management and leaves the rest of the state as it is.</summary>
/// <remarks>Source of the rules: pulumi <c>pkg/resource/deploy/import.go</c>.</remarks>
internal sealed class ImportPhase(
    DeploymentRequest request,
    OldResources olds,
    DefaultProviders defaults,
    ProviderRegistry providers,
    StepExecutor executor,
    StateLedger ledger,
    Progress progress,
    EventStream events,
    StopSignal stop,
    SemaphoreSlim slots,
    CancellationToken terminate)
{
    private readonly string _stack = request.Stack.Stack;
    private readonly string _project = request.Project.Name;
    private readonly IReadOnlyList<ResourceImport> _imports = request.Options.Imports;

    private Urn StackUrn => Urn.Create(_stack, _project, null, Urn.StackType, $"{_project}-{_stack}");

    /// <summary>Imports. Failures have been reported.</summary>
    /// <returns>The schemas of the packages that took part, where they have one; nothing for a preview or after a failure.</returns>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync()
    {
        // Default providers come first in the state, then what was there: imports may need any of both.
        var chosen = await Task.WhenAll(_imports.Select(ProviderOfAsync));
        await ledger.RecordAsync(null, [.. ledger.Base
            .Where(entry => !progress.IsTaken(entry))
            .Select(entry => new SnapshotChange.Move(ledger.NewKey(), entry.Key))]);
        if (!olds.TryGet(StackUrn, out _))
        {
            await ReportingAsync(StackUrn, () => executor.RunAsync(new CreateStep(new ResourceState { Urn = StackUrn, Type = Urn.StackType })));
        }

        var waiting = _imports.Zip(chosen).ToList();
        while (waiting.Count > 0 && !stop.Token.IsCancellationRequested)
        {
            // Parents first, each generation at once.
            var later = waiting.Select(entry => UrnOf(entry.First)).ToHashSet();
            var ready = waiting.Where(entry => entry.First.Parent is not { } parent || !later.Contains(parent)).ToList();
            await Task.WhenAll(ready.Select(entry => ImportAsync(entry.First, entry.Second)));
            waiting = [.. waiting.Except(ready)];
        }

        return request.Options.DryRun || stop.HasFailed ? new Dictionary<string, string>() : await SchemasAsync(chosen.OfType<ProviderReference>());
    }

    private Urn UrnOf(ResourceImport import) => import.UrnIn(_stack, _project);

    /// <summary><c>null</c> = a component, or the provider failed.</summary>
    private async Task<ProviderReference?> ProviderOfAsync(ResourceImport import)
    {
        ProviderReference? provider = null;
        if (!import.IsComponent)
        {
            await ReportingAsync(UrnOf(import), async () => provider = import.Provider is { } urn
                ? await ExplicitProviderAsync(import, urn)
                : await defaults.GetAsync(DefaultProviders.PackageOf(import.Type), VersionOf(import)));
        }

        return provider;
    }

    private async Task<ProviderReference> ExplicitProviderAsync(ResourceImport import, Urn urn)
    {
        if (!olds.TryGet(urn, out var entry))
        {
            throw new InvalidResourceException(UrnOf(import), $"its provider {urn} is not in the state; an update has to make it first");
        }

        await providers.EnsureAsync(entry.State, terminate);
        return new ProviderReference(urn, entry.State.Id ?? "");
    }

    /// <summary>Programs say which version they were written for; the state has it, where one has been deployed.</summary>
    private string VersionOf(ResourceImport import)
    {
        if (import.Version.Length > 0)
        {
            return import.Version;
        }

        var type = ProviderReference.TypePrefix + DefaultProviders.PackageOf(import.Type);
        var known = olds.Entries.LastOrDefault(entry => entry.State is { Delete: false } state && state.Type == type && DefaultProviders.IsDefault(state.Urn));
        return (known?.State.Inputs.Get("version") as Protocol.Properties.PropertyValue.StringValue)?.Value ?? "";
    }

    private Task ImportAsync(ResourceImport import, ProviderReference? provider) => ReportingAsync(UrnOf(import), async () =>
    {
        await slots.WaitAsync(stop.Token);
        try
        {
            if (IsThere(import))
            {
                return;
            }

            var parent = import.Parent ?? StackUrn;
            if (!olds.TryGet(parent, out _) && !progress.TryGet(parent, out _))
            {
                throw new InvalidResourceException(UrnOf(import), $"its parent {parent} is not in the state");
            }

            var wanted = new ResourceState
            {
                Urn = UrnOf(import),
                Type = import.Type,
                Custom = !import.IsComponent,
                Parent = parent,
                Protect = import.Protect,
                Provider = provider,
                // The id that it was imported from is kept only where a program gives it: pulumi step.go, ImportStep.
                Id = import.Id,
            };
            progress.Decide(wanted.Urn, replaces: false);
            await executor.RunAsync(import.IsComponent ? new CreateStep(wanted) : new ImportStep(null, wanted) { Properties = import.Properties });
        }
        finally
        {
            slots.Release();
        }
    });

    private bool IsThere(ResourceImport import)
    {
        if (!olds.TryGet(UrnOf(import), out var entry))
        {
            return false;
        }

        if (import.Id != entry.State.ImportId && import.Id != entry.State.Id)
        {
            throw new InvalidResourceException(UrnOf(import), $"it is in the state already, with the id {entry.State.Id}; choose another name");
        }

        events.Emit(new EngineEvent.Diagnostic(DiagnosticSeverity.Info, UrnOf(import), "it is in the state already; nothing is imported"));
        return true;
    }

    private async Task<IReadOnlyDictionary<string, string>> SchemasAsync(IEnumerable<ProviderReference> references)
    {
        var schemas = new Dictionary<string, string>();
        foreach (var reference in references.DistinctBy(reference => reference.Urn.Type))
        {
            if (await providers.Get(reference).GetSchemaAsync(terminate) is { } schema)
            {
                schemas.Add(ProviderReference.PackageOf(reference.Urn.Type), schema);
            }
        }

        return schemas;
    }

    /// <summary>Steps report their own failures; what else is thrown is reported here.</summary>
    private async Task ReportingAsync(Urn urn, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is InvalidResourceException or ProviderCallException or PluginException)
        {
            events.Error(urn, exception.Message);
            stop.Fail();
        }
        catch (Exception exception) when (exception is StepFailedException || (exception is OperationCanceledException && stop.Token.IsCancellationRequested))
        {
            // Reported, or not even tried.
        }
    }
}
