using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Writes the files of some changes and restarts their services, all at the same time, and proves them up: one batch. When one
/// does not come up, all files go back, and all services are started with them again.
/// </summary>
internal sealed class ConfigurationRollout(ImmutableArray<ConfigurationWork> changes, HostContext context)
{
    // The host goes on with it when the connection is lost, as it is when an agent takes the network down for a moment.
    private const string DetachedName = "restart-services";

    private static readonly TimeSpan LastLookTimeout = TimeSpan.FromSeconds(15);

    private readonly ImmutableArray<FileEdit> _edits = [.. FileEdits.Merge(changes.SelectMany(change => change.Edits))];

    private readonly ImmutableArray<Service> _services =
    [
        .. changes.SelectMany(change => change.Services)
            .GroupBy(service => service.Key, StringComparer.Ordinal)
            .Select(same => same.First() with { Proof = same.Min(service => service.Proof), Limit = same.Max(service => service.Limit) }),
    ];

    private bool _mayHaveChanged;

    /// <returns>What it came to; also when the host was lost on the way.</returns>
    /// <exception cref="ProviderException">Nothing was changed: a file is not what it was, or the restart is refused for now.</exception>
    public async Task<ConfigurationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        return _services.Any(KnownServices.IsNovaCompute)
            ? await context.Disruptions.RunAsync(
                new Disruption(DisruptionKind.ServiceRestart, $"restarting {string.Join(", ", _services.Select(service => service.Describe()))}"),
                context,
                token => ChangeAsync(seen, token),
                cancellationToken)
            : await ChangeAsync(seen, cancellationToken);
    }

    private async Task<ConfigurationOutcome> ChangeAsync(HostObservation seen, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAndRestartAsync(seen, cancellationToken);
        }
        catch (Exception lost) when (_mayHaveChanged && lost is ProviderException or OperationCanceledException)
        {
            return new ConfigurationOutcome(await TryLookAsync() ?? seen, [], lost);
        }
    }

    private async Task<ConfigurationOutcome> WriteAndRestartAsync(HostObservation seen, CancellationToken cancellationToken)
    {
        var files = new FilesWork(_edits, [.. _services.Where(service => !seen.Services.PendingRestarts.Contains(service.Key))]);
        var (states, failed) = await AttemptAsync(files, cancellationToken);
        if (failed.IsEmpty)
        {
            return new ConfigurationOutcome(await LookAsync(), states, null);
        }

        var putBack = await PutBackAsync(failed);

        // With the same files it would be the same again.
        var again = _edits.IsEmpty ? [] : (await AttemptAsync(files: null, CancellationToken.None)).Failed;
        var down = _edits.IsEmpty ? failed : again;
        return new ConfigurationOutcome(await LookAsync(), [], RestartFailure.Of(context.Host.Name, failed, putBack, again))
        {
            Down = down.IsEmpty ? null : string.Join(", and ", down.Select(service => $"{service.Service.Name} does not come up")),
        };
    }

    /// <param name="files">What is written first; <c>null</c> = nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    private async Task<Attempt> AttemptAsync(FilesWork? files, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        files?.AddTo(batch);
        var works = _services.Select(service => new RestartWork(service)).ToImmutableArray();
        var parts = works.Select(work => batch.AddPart(work.Batch, PartPlace.Beside)).ToImmutableArray();
        _mayHaveChanged = true;
        var answers = works.IsEmpty
            ? await SharedBatch.RunAsync(context.Session, batch, HostAspects.Services, cancellationToken)
            : await WatchAsync(SharedBatch.RunDetachedAsync(context.Session, DetachedName, batch, HostAspects.Services, cancellationToken));
        if (files?.IsDone(answers) == false)
        {
            await TakeBackAsync(files.TakeBack(answers));
            answers.EnsureSucceeded();
        }

        var done = works.Zip(parts, (work, part) => (Work: work, Answers: answers.Of(part))).ToImmutableArray();
        var failed = done.Select(one => one.Work.FailureIn(one.Answers)).OfType<FailedService>().ToImmutableArray();
        if (!failed.IsEmpty)
        {
            return new Attempt([], failed);
        }

        foreach (var (_, own) in done)
        {
            own.EnsureSucceeded();
        }

        return new Attempt([.. done.Select(one => one.Work.StateIn(one.Answers))], []);
    }

    /// <summary>All or nothing: what was written of files that could not all be written goes back.</summary>
    private async Task TakeBackAsync(HostBatch back)
    {
        // Not to be stopped: half a change helps nobody.
        (await context.Host.RunAsync(back, CancellationToken.None)).EnsureSucceeded();
        _mayHaveChanged = false;
    }

    private async Task<PutBack> PutBackAsync(ImmutableArray<FailedService> failed)
    {
        var batch = new HostBatch();
        var logs = failed.SelectMany(one => one.Service.Logs)
            .Select(words => batch.Add(new RunCommand(words, TimeSpan.FromSeconds(30)) { ChangesHost = false }, mayFail: true))
            .ToList();
        foreach (var mark in _edits.IsEmpty ? [] : PendingRestarts.Mark(_services))
        {
            // Those that came up run with what is taken back now.
            batch.Add(mark, mayFail: true);
        }

        var steps = _edits.SelectMany(edit => FileEdits.TakeBack(edit).Select(step => (edit.Path, Ticket: batch.Add(step, mayFail: true)))).ToList();

        // Not to be stopped: a service that is down helps nobody.
        var answers = await context.Host.RunAsync(batch, CancellationToken.None);
        var left = steps.Where(step => answers.FailureOf(step.Ticket) is not null)
            .Select(step => (step.Path, answers.FailureOf(step.Ticket)!.Message)).ToImmutableArray();
        var log = logs.Where(ticket => answers.FailureOf(ticket) is null).Select(ticket => answers.Get(ticket))
            .SelectMany(output => ServiceLogs.Excerpt(output.StandardOutput + output.StandardError));
        return new PutBack([.. steps.Select(step => step.Path).Distinct()], left, [.. log]);
    }

    private async Task<T> WatchAsync<T>(Task<T> work)
    {
        var clock = context.Session.Clock;
        var start = clock.GetTimestamp();
        var names = string.Join(", ", _services.Select(service => service.Name).Distinct());
        do
        {
            context.Progress.Report($"waiting for {names}, {clock.GetElapsedTime(start).TotalSeconds:0} s");
        }
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), clock)) != work);

        return await work;
    }

    private Task<HostObservation> LookAsync() => context.ObserveAsync(CancellationToken.None);

    /// <summary>The caller's token is of no use here: it may be why we are here.</summary>
    private async Task<HostObservation?> TryLookAsync()
    {
        using var limit = new CancellationTokenSource(LastLookTimeout);
        try
        {
            return await context.ObserveAsync(limit.Token);
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            // The first failure is the one to tell of; the next run looks for itself.
            return null;
        }
    }

    private sealed record Attempt(ImmutableArray<ServiceState> States, ImmutableArray<FailedService> Failed);
}

/// <summary>A service that did not come up.</summary>
internal sealed record FailedService(Service Service, string Reason);

/// <summary>What became of the files when a service refused them.</summary>
/// <param name="Files">All that had been changed.</param>
/// <param name="Left">Those that could not be put back, and why.</param>
/// <param name="Log">What the service said.</param>
internal sealed record PutBack(
    ImmutableArray<string> Files, ImmutableArray<(string Path, string Reason)> Left, ImmutableArray<string> Log);
