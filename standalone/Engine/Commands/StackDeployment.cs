using Pulumi.Engine.Configuration;
using Pulumi.Engine.Display;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;
using Pulumi.Engine.Storage;
using Pulumi.Engine.Workspace;

namespace Pulumi.Engine.Commands;

/// <summary>One run of preview, up, refresh or destroy: preview, question, deployment, state and history.</summary>
internal sealed class StackDeployment
{
    private readonly CommandSession _session;
    private readonly DeploymentCommandOptions _options;
    private readonly DeploymentKind _kind;
    private readonly StackReference _stack;
    private readonly StackSettingsFile _settings;
    private readonly PassphraseSecrets _secrets;
    private readonly StackConfiguration _configuration;

    public StackDeployment(CommandSession session, DeploymentCommandOptions options, DeploymentKind kind)
    {
        (_session, _options, _kind) = (session, options, kind);
        var workspace = session.Workspace;
        _stack = workspace.Resolve(session.Get(options.Stack));
        _settings = workspace.Settings(_stack);
        _secrets = workspace.SecretsOf(_settings);
        _configuration = StackConfiguration.Decrypt(
            StackReference.Organization, _stack.Name, workspace.Project.Defaults, _settings.Config, _secrets);
    }

    /// <summary>The stack that is deployed.</summary>
    public StackReference Stack => _stack;

    /// <summary>What an import takes under management.</summary>
    public IReadOnlyList<ResourceImport> Imports { get; init; } = [];

    /// <summary>How the deployment went; <c>null</c> = there was none, as after a preview alone.</summary>
    public DeploymentResult? Result { get; private set; }

    /// <summary>Only previews.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> PreviewAsync()
    {
        using var interrupts = new Interrupts();
        return await PreviewAsync(interrupts, canAsk: false) is { } outcome ? ExitCodeOf(outcome) : ExitCodes.Success;
    }

    /// <summary>Previews, asks and deploys, as far as the options say.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> DeployAsync()
    {
        if (_session.Get(_options.PreviewOnly))
        {
            return await PreviewAsync();
        }

        var (yes, skip) = (_session.Get(_options.Yes), _session.Get(_options.SkipPreview));
        if (!yes && !skip && (!_session.IsInteractive || _session.Get(_options.Json)))
        {
            throw new UserErrorException("--yes or --skip-preview must be passed in to proceed when running in non-interactive mode")
            {
                ExitCode = ExitCodes.Configuration,
            };
        }

        using var interrupts = new Interrupts();

        // A stream of events describes one deployment, so that of a preview is left out of it.
        if (!skip && !_session.Get(_options.Json) && await PreviewAsync(interrupts, canAsk: !yes) is { } outcome && outcome != DeploymentOutcome.Succeeded)
        {
            return ExitCodeOf(outcome);
        }

        return ExitCodeOf(await ExecuteAsync(interrupts));
    }

    private async Task<DeploymentOutcome?> PreviewAsync(Interrupts interrupts, bool canAsk)
    {
        var workspace = _session.Workspace;
        var state = workspace.Store.Read(_stack, workspace.OpenSecrets);
        SnapshotIntegrity.Verify(state.Checkpoint.Snapshot);
        var display = Displays.Start(DisplayOptions(planning: true), _session.Output, _session.Host.Time);
        DeploymentResult result;
        await using (display)
        {
            result = await RunAsync(state.Checkpoint.Snapshot, new NoJournal(), display, planning: true, interrupts);
        }

        if (!canAsk || result.Outcome != DeploymentOutcome.Succeeded)
        {
            return result.Outcome;
        }

        return Confirmation.Ask(_session.Output, _kind, display.Details) ? DeploymentOutcome.Succeeded : DeploymentOutcome.Cancelled;
    }

    private async Task<DeploymentOutcome> ExecuteAsync(Interrupts interrupts)
    {
        var workspace = _session.Workspace;
        var time = _session.Host.Time;
        var started = time.GetUtcNow();
        await using var update = StackUpdate.Begin(workspace.Store, _stack, _secrets, workspace.OpenSecrets, time);
        var manifest = new Manifest(started, EngineVersion.Text, update.Base.Manifest.Plugins);
        DeploymentResult? result = null;
        try
        {
            await using var display = Displays.Start(DisplayOptions(planning: false), _session.Output, time);
            result = await RunAsync(update.Base, update.Journal, display, planning: false, interrupts);
        }
        finally
        {
            // Whatever happened to the engine, what it recorded is true.
            await update.CommitAsync(
                manifest with { Time = time.GetUtcNow(), Plugins = result?.Final.Manifest.Plugins ?? manifest.Plugins });
            UpdateHistory.Add(workspace.Store.Layout, _stack, new UpdateRecord(
                KindInHistory, _session.Get(_options.Message) ?? "", started, time.GetUtcNow(),
                result?.Outcome == DeploymentOutcome.Succeeded, _settings.Config,
                (result?.Changes ?? new Dictionary<StepOperation, int>()).ToDictionary(pair => pair.Key.Name(), pair => pair.Value)));
        }

        Result = result;
        return result.Outcome;
    }

    private Task<DeploymentResult> RunAsync(
        Snapshot snapshot, ISnapshotJournal journal, IEngineEvents display, bool planning, Interrupts interrupts)
    {
        var options = new DeploymentOptions
        {
            Kind = _kind,
            Imports = Imports,
            DryRun = planning,
            Refresh = _session.Get(_options.Refresh),
            ExpectNoChanges = _session.Get(_options.ExpectNoChanges),
            ContinueOnError = _session.Get(_options.ContinueOnError),
        };
        if (_session.Get(_options.Parallel) is { } parallel)
        {
            options = options with { Parallel = Math.Max(parallel, 1) };
        }

        var request = new DeploymentRequest(
            _session.Workspace.Project.Definition, _configuration, snapshot,
            _options.Targets.Apply(options, _session, snapshot), journal, display,
            new SiblingStacks(_session.Workspace), interrupts.Cancel);
        return _session.Host.Engine().RunAsync(request, interrupts.Terminate);
    }

    private DisplayOptions DisplayOptions(bool planning) => new()
    {
        Kind = _kind,
        Planning = planning,
        Stack = _stack.Name,
        Diff = _session.Get(_options.Diff),
        Json = _session.Get(_options.Json),
        Markdown = _session.Get(_options.Markdown),
        ShowSames = _session.Get(_options.ShowSames),
        ShowSecrets = _session.Get(_options.ShowSecrets),
        SuppressOutputs = _session.Get(_options.SuppressOutputs),
        SuppressProgress = _session.Get(_options.SuppressProgress),
        ShowDebug = _session.IsVerbose,
    };

    /// <summary>There, <c>import</c> is the import of a whole state.</summary>
    private string KindInHistory => _kind == DeploymentKind.Import ? "resource-import" : _kind.ToString().ToLowerInvariant();

    private int ExitCodeOf(DeploymentOutcome outcome)
    {
        switch (outcome)
        {
            case DeploymentOutcome.Succeeded:
                return ExitCodes.Success;
            case DeploymentOutcome.UnexpectedChanges:
                _session.Host.Error.WriteLine("error: no changes were expected but changes occurred");
                return ExitCodes.UnexpectedChanges;
            case DeploymentOutcome.Cancelled:
                _session.Host.Error.WriteLine($"error: {_kind.ToString().ToLowerInvariant()} cancelled");
                return ExitCodes.Cancelled;
            default:
                return ExitCodes.Error;
        }
    }

    // The engine does not use the journal of a dry run.
    private sealed class NoJournal : ISnapshotJournal
    {
        public Task BeginAsync(long operation, PendingOperation pending) => Task.CompletedTask;

        public Task RecordAsync(long? operation, IReadOnlyList<SnapshotChange> changes) => Task.CompletedTask;
    }
}
