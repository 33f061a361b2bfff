using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>Makes some changes of how a host boots: one batch for the boot loader, one reboot for all who need it.</summary>
internal sealed class BootRollout(ImmutableArray<BootWork> changes, HostContext context)
{
    private readonly ImmutableArray<RebootWork> _reboots = [.. changes.Select(change => change.Reboot).OfType<RebootWork>()];

    /// <param name="journey">What was sent already, with changes of other kinds; <c>null</c> = nothing.</param>
    /// <param name="cancellationToken">Stops between the steps, and stops waiting for the reboot.</param>
    /// <exception cref="ProviderException">Nothing was changed: the reboot is refused for now.</exception>
    public Task<BootOutcome> RunAsync(Journey? journey, CancellationToken cancellationToken)
    {
        // The boot loader is written within the disruption: should other hosts not come back with these arguments, this one must
        // not have them, or it would go down with its next restart.
        return _reboots.IsEmpty
            ? ChangeAsync(journey, cancellationToken)
            : context.Disruptions.RunAsync(
                new Disruption(DisruptionKind.Reboot, $"rebooting to {string.Join(", and to ", _reboots.Select(reboot => reboot.Why).Distinct())}"),
                context,
                token => ChangeAsync(journey, token),
                cancellationToken);
    }

    /// <summary>
    /// What some changes do to the boot loader. Each was planned on what the ones before it will have written; what the boot entries are
    /// made of is the same for all.
    /// </summary>
    public static HostBatch LoaderWork(ImmutableArray<BootWork> changes)
    {
        var operations = changes.SelectMany(change => change.Change.Edits);
        return HostBatch.Of(changes.Select(change => change.Change.Generate).LastOrDefault(generate => generate is not null) is { } generate
            ? operations.Append(generate)
            : operations);
    }

    private async Task<BootOutcome> ChangeAsync(Journey? journey, CancellationToken cancellationToken)
    {
        var seen = await (journey is null ? context.ObserveAsync(cancellationToken) : SeeAfterAsync());
        var now = new BootOutcome(seen, RebootedInto: null, Failure: null);
        try
        {
            journey?.EnsureSucceeded();
            var batch = LoaderWork(changes);
            if (batch.Entries.Count > 0)
            {
                context.Progress.Report("changing the kernel arguments");
                var answers = await SharedBatch.RunAsync(context.Session, batch, HostAspects.Boot, cancellationToken);
                now = now with { Seen = await context.ObserveAsync(cancellationToken) };
                answers.EnsureSucceeded();
            }

            if (!_reboots.IsEmpty)
            {
                var limit = _reboots.Max(reboot => reboot.Limit);
                now = now with { RebootedInto = await context.Host.RebootAsync(limit, context.Progress, cancellationToken) };
                now = now with { Seen = await context.ObserveAsync(cancellationToken) };
            }

            return now;
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            return now with { Failure = failure };
        }
    }

    // What may have been done has to be told of: cancelled or not, and also by what was seen before when the host is gone by now.
    private async Task<HostObservation> SeeAfterAsync()
    {
        try
        {
            return await context.ObserveAsync(CancellationToken.None);
        }
        catch (ProviderException) when (context.Session.LastSeen is not null)
        {
            return context.Session.LastSeen;
        }
    }
}
