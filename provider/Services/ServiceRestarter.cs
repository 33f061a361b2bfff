using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Restarts the services of some changes, all at the same time, and proves them up. When one does not come up, the files of all
/// these changes go back, and all are started with them again.
/// </summary>
internal sealed class ServiceRestarter(ImmutableArray<RestartMember> members, HostContext context)
{
    // The host goes on with it when the connection is lost, as it is when an agent takes the network down for a moment.
    private const string DetachedName = "restart-services";

    private readonly ImmutableArray<Service> _services =
    [
        .. members.SelectMany(member => member.Services)
            .GroupBy(service => service.Key, StringComparer.Ordinal)
            .Select(same => same.First() with { Limit = same.Max(service => service.Limit) }),
    ];

    /// <exception cref="ProviderException">It is refused for now, or the host was lost on the way.</exception>
    public Task<ConfigurationOutcome> RunAsync(CancellationToken cancellationToken) => _services.Any(KnownServices.IsNovaCompute)
        ? context.Disruptions.RunAsync(
            new Disruption(DisruptionKind.ServiceRestart, $"restarting {string.Join(", ", _services.Select(service => service.Describe()))}"),
            context,
            RestartAsync,
            cancellationToken)
        : RestartAsync(cancellationToken);

    private async Task<ConfigurationOutcome> RestartAsync(CancellationToken cancellationToken)
    {
        var (states, failed) = await AttemptAsync(cancellationToken);
        if (failed.IsEmpty)
        {
            return new ConfigurationOutcome(await LookAsync(), states, null);
        }

        var edits = members.SelectMany(member => member.Edits).ToImmutableArray();
        var putBack = await PutBackAsync(failed, edits);

        // With the same files it would be the same again.
        var still = edits.IsEmpty ? failed : (await AttemptAsync(CancellationToken.None)).Failed;
        return new ConfigurationOutcome(await LookAsync(), [], RestartFailure.Of(context.Host.Name, failed, putBack, edits.IsEmpty ? [] : still))
        {
            Down = still.IsEmpty ? null : string.Join(", and ", still.Select(service => $"{service.Service.Name} does not come up")),
        };
    }

    private async Task<Attempt> AttemptAsync(CancellationToken cancellationToken)
    {
        var works = _services.Select(service => new RestartWork(service)).ToImmutableArray();
        var answers = await WatchAsync(SharedBatch.RunDetachedAsync(
            context.Session, DetachedName, works.Select(work => work.Batch), PartPlace.Beside, cancellationToken));
        var done = works.Zip(answers, (work, answer) => (Work: work, Answer: answer)).ToImmutableArray();
        var failed = done.Select(one => one.Work.FailureIn(one.Answer)).OfType<FailedService>().ToImmutableArray();
        if (!failed.IsEmpty)
        {
            return new Attempt([], failed);
        }

        foreach (var answer in answers)
        {
            answer.EnsureSucceeded();
        }

        return new Attempt([.. done.Select(one => one.Work.StateIn(one.Answer))], []);
    }

    private async Task<PutBack> PutBackAsync(ImmutableArray<FailedService> failed, ImmutableArray<FileEdit> edits)
    {
        var batch = new HostBatch();
        var logs = failed.SelectMany(one => one.Service.Logs)
            .Select(words => batch.Add(new RunCommand(words, TimeSpan.FromSeconds(30)) { ChangesHost = false }, mayFail: true))
            .ToList();
        foreach (var mark in edits.IsEmpty ? [] : PendingRestarts.Mark(_services))
        {
            // Those that came up run with what is taken back now.
            batch.Add(mark, mayFail: true);
        }

        var steps = FileEdits.TakeBack(edits).Select(step => (step.Path, Ticket: batch.Add(step.Operation, mayFail: true))).ToList();

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
            foreach (var member in members)
            {
                member.Progress.Report($"waiting for {names}, {clock.GetElapsedTime(start).TotalSeconds:0} s");
            }
        }
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), clock)) != work);

        return await work;
    }

    private Task<HostObservation> LookAsync() => context.ObserveAsync(CancellationToken.None);

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
