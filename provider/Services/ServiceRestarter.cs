using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>
/// Restarts the services of some changes, one after the other, and proves them up. When one does not come up, the files of all
/// these changes go back, and what had been restarted is started with them again.
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
        var attempt = await RestartAsync(_services, [], cancellationToken);
        if (attempt.Failed is not { } failed)
        {
            return new ConfigurationOutcome(attempt.Seen!, attempt.States, null);
        }

        var edits = members.SelectMany(member => member.Edits).ToImmutableArray();
        var putBack = await PutBackAsync(failed.Service, edits);
        if (edits.IsEmpty)
        {
            return new ConfigurationOutcome(await LookAsync(), [], RestartFailure.Of(context.Host.Name, failed, putBack, null))
            {
                Down = $"{failed.Service.Name} does not come up",
            };
        }

        // The ones behind the failed one never saw the new files, so they need nothing if those are gone.
        var touched = _services.TakeWhile(service => service != failed.Service).Append(failed.Service).ToImmutableArray();
        var untouched = putBack.Left.IsEmpty ? _services.Except(touched) : [];
        var again = await RestartAsync(touched, untouched, CancellationToken.None);
        return new ConfigurationOutcome(
            again.Seen ?? await LookAsync(), [], RestartFailure.Of(context.Host.Name, failed, putBack, again.Failed))
        {
            Down = again.Failed is { } still ? $"{still.Service.Name} does not come up" : null,
        };
    }

    /// <param name="services">What to restart.</param>
    /// <param name="settled">What needs no restart any more.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    private async Task<Attempt> RestartAsync(
        ImmutableArray<Service> services, IEnumerable<Service> settled, CancellationToken cancellationToken)
    {
        var batch = HostBatch.Of(settled.Select(PendingRestarts.Clear));
        var tickets = new List<BatchTicket<CommandResult>>();
        foreach (var service in services)
        {
            tickets.Add(batch.Add(ServiceScripts.RestartAndProve(service)));
            batch.Add(PendingRestarts.Clear(service));
        }

        var look = context.Session.LookAtTheEndOf(batch);
        var answers = await WatchAsync(services, context.Host.RunDetachedAsync(DetachedName, batch, cancellationToken));
        foreach (var (service, ticket) in services.Zip(tickets))
        {
            if (answers.FailureOf(ticket) is { } failure)
            {
                return new Attempt([], null, new FailedService(service, failure.Message));
            }
        }

        answers.EnsureSucceeded();
        return new Attempt(
            [.. services.Zip(tickets, (service, ticket) => Read(service, answers.Get(ticket).StandardOutput))], look.Read(answers), null);
    }

    private async Task<PutBack> PutBackAsync(Service failed, ImmutableArray<FileEdit> edits)
    {
        var batch = new HostBatch();
        var logs = failed.Logs
            .Select(words => batch.Add(new RunCommand(words, TimeSpan.FromSeconds(30)) { ChangesHost = false }, mayFail: true))
            .ToList();
        var steps = FileEdits.TakeBack(edits).Select(step => (step.Path, Ticket: batch.Add(step.Operation, mayFail: true))).ToList();

        // Not to be stopped: a service that is down helps nobody.
        var answers = await context.Host.RunAsync(batch, CancellationToken.None);
        var left = steps.Where(step => answers.FailureOf(step.Ticket) is not null)
            .Select(step => (step.Path, answers.FailureOf(step.Ticket)!.Message)).ToImmutableArray();
        var log = logs.Where(ticket => answers.FailureOf(ticket) is null).Select(ticket => answers.Get(ticket))
            .SelectMany(output => ServiceLogs.Excerpt(output.StandardOutput + output.StandardError));
        return new PutBack([.. steps.Select(step => step.Path).Distinct()], left, [.. log]);
    }

    private async Task<BatchResult> WatchAsync(ImmutableArray<Service> services, Task<BatchResult> work)
    {
        var clock = context.Session.Clock;
        var start = clock.GetTimestamp();
        var names = string.Join(", ", services.Select(service => service.Name).Distinct());
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

    private static ServiceState Read(Service service, string output)
    {
        var words = output.Trim().Split(' ');
        var (process, since) = words is ["up", var first, var second] ? (first, second) : ("-", "-");
        return new ServiceState(
            service.Name,
            service.Manager,
            service.Unit,
            process == "-" ? null : process,
            long.TryParse(since, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
    }

    private sealed record Attempt(ImmutableArray<ServiceState> States, HostObservation? Seen, FailedService? Failed);
}

/// <summary>A service that did not come up.</summary>
internal sealed record FailedService(Service Service, string Reason);

/// <summary>What became of the files when a service refused them.</summary>
/// <param name="Files">All that had been changed.</param>
/// <param name="Left">Those that could not be put back, and why.</param>
/// <param name="Log">What the service said.</param>
internal sealed record PutBack(
    ImmutableArray<string> Files, ImmutableArray<(string Path, string Reason)> Left, ImmutableArray<string> Log);
