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

    /// <exception cref="ProviderException">Nothing was changed: the reboot is refused for now.</exception>
    public Task<BootOutcome> RunAsync(CancellationToken cancellationToken)
    {
        // The boot loader is written within the disruption: should other hosts not come back with these arguments, this one must
        // not have them, or it would go down with its next restart.
        return _reboots.IsEmpty
            ? ChangeAsync(cancellationToken)
            : context.Disruptions.RunAsync(
                new Disruption(DisruptionKind.Reboot, $"rebooting to {string.Join(", and to ", _reboots.Select(reboot => reboot.Why).Distinct())}"),
                context,
                ChangeAsync,
                cancellationToken);
    }

    private async Task<BootOutcome> ChangeAsync(CancellationToken cancellationToken)
    {
        var now = new BootOutcome(await context.ObserveAsync(cancellationToken), RebootedInto: null, Failure: null);
        try
        {
            var batch = LoaderWork();
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

    // Each was planned on what the ones before it will have written; what the boot entries are made of is the same for all.
    private HostBatch LoaderWork()
    {
        var operations = changes.SelectMany(change => change.Change.Edits);
        return HostBatch.Of(changes.Select(change => change.Change.Generate).LastOrDefault(generate => generate is not null) is { } generate
            ? operations.Append(generate)
            : operations);
    }
}
