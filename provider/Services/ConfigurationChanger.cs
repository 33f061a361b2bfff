using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Services;

/// <summary>Changes configuration files together with the services that read them.</summary>
internal static class ConfigurationChanger
{
    private static readonly TimeSpan LastLookTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Writes the files, then restarts the services once for all changes of the host that are under way in this run, and proves
    /// them up. Called within the change's turn. A service that does not come up gets the files back as they were.
    /// </summary>
    /// <param name="change">What to do.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops between writing and restarting; the next run restarts.</param>
    /// <exception cref="ProviderException">
    /// Nothing was changed: a service is not there (Invalid, Conflict), or a file is not what it was (Conflict).
    /// </exception>
    public static async Task<ConfigurationOutcome> CarryOutAsync(
        ConfigurationChange change, HostContext context, CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        ImmutableArray<Service> services =
            [.. change.Services.SelectMany(inputs => ServiceFinder.Find(inputs, seen)).DistinctBy(service => service.Key)];
        if (change.Edits.IsEmpty && services.IsEmpty)
        {
            return new ConfigurationOutcome(seen, [], null);
        }

        var failure = await WriteAsync(change.Edits, services, seen, context, cancellationToken);
        if (failure is not null || services.IsEmpty)
        {
            return new ConfigurationOutcome(await TryLookAsync(context) ?? seen, [], failure);
        }

        var member = new RestartMember(change.Edits, services, context.Progress);
        try
        {
            return await context.Session.Shared<RestartGroup>().JoinAsync(member, context, cancellationToken);
        }
        catch (Exception lost) when (lost is ProviderException or OperationCanceledException)
        {
            return new ConfigurationOutcome(await TryLookAsync(context) ?? seen, [], lost);
        }
    }

    /// <returns>Why it is not known what was written, or what is left of a half-done change; <c>null</c> = all is written.</returns>
    /// <exception cref="ProviderException">Nothing was written.</exception>
    private static async Task<Exception?> WriteAsync(
        ImmutableArray<FileEdit> edits,
        ImmutableArray<Service> services,
        HostObservation seen,
        HostContext context,
        CancellationToken cancellationToken)
    {
        var unmarked = services.Where(service => !seen.Services.PendingRestarts.Contains(service.Key)).ToImmutableArray();
        var batch = unmarked.IsEmpty ? new HostBatch() : HostBatch.Of(PendingRestarts.Mark(unmarked));
        var tickets = edits.ToDictionary(edit => edit, edit => Add(edit, batch));
        if (batch.Entries.Count == 0)
        {
            return null;
        }

        try
        {
            var look = context.Session.LookAtTheEndOf(batch);
            var answers = await context.Host.RunAsync(batch, cancellationToken);
            if (look.IsWorkDone(answers))
            {
                look.TryRead(answers);
                return null;
            }

            // All or nothing: what was written goes back, and with it the reason for a restart.
            var written = edits.Where(edit => answers.Outcomes[tickets[edit].Index] is { Failure: null, Skipped: false });
            var back = HostBatch.Of(FileEdits.TakeBack(written).Select(step => step.Operation).Concat(unmarked.Select(PendingRestarts.Clear)));
            if ((await context.Host.RunAsync(back, CancellationToken.None)).Stopped is var (operation, failure))
            {
                return HostFailures.ToException(context.Host.Name, operation, failure);
            }

            answers.EnsureSucceeded();
            return null;
        }
        catch (Exception lost) when (lost is OperationCanceledException or ProviderException { Kind: FailureKind.Interrupted })
        {
            // The marks went ahead, so a restart that is due will not be forgotten.
            return lost;
        }
    }

    private static BatchTicket<object> Add(FileEdit edit, HostBatch batch)
    {
        if (edit is { Before: null, After: not null })
        {
            batch.Add((HostOperation)new MakeDirectory(edit.Path[..edit.Path.LastIndexOf('/')]));
        }

        return batch.Add(FileEdits.Write(edit));
    }

    /// <summary>The caller's token is of no use here: it may be why we are here.</summary>
    private static async Task<HostObservation?> TryLookAsync(HostContext context)
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
}
