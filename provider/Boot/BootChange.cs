using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>What a boot change came to.</summary>
/// <param name="Seen">The host afterwards, or the last that was seen of it.</param>
/// <param name="RebootedInto">The boot that this change started, if it did.</param>
/// <param name="Failure">Why it did not come to its end.</param>
internal sealed record BootOutcome(HostObservation Seen, string? RebootedInto, Exception? Failure) : ChangeOutcome(Failure);

/// <summary>Carries out a plan: boot loader, reboot, proof.</summary>
internal static class BootChange
{
    /// <param name="plan">What to do.</param>
    /// <param name="reboot">Whether and how to reboot.</param>
    /// <param name="why">What the reboot is for.</param>
    /// <param name="rebootedInto">The boot that an earlier run started for the same, or <c>null</c>.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops between the steps, and stops waiting for the reboot.</param>
    public static async Task<BootOutcome> CarryOutAsync(
        ArgumentsPlan plan,
        RebootInputs? reboot,
        string why,
        string? rebootedInto,
        HostContext context,
        CancellationToken cancellationToken)
    {
        var seen = await context.ObserveAsync(cancellationToken);
        RefuseRebootLoop(plan, reboot, why, rebootedInto, seen);
        var now = new BootOutcome(seen, rebootedInto, null);

        // The boot loader is written within the disruption: should other hosts not come back with these arguments, this one must
        // not have them, or it would go down with its next restart.
        return plan.RebootRequired && reboot is { Policy: RebootPolicy.WhenRequired }
            ? await context.Disruptions.RunAsync(
                new Disruption(DisruptionKind.Reboot, $"rebooting to {why}"),
                context,
                token => ChangeAsync(plan, reboot.Limit, now, context, token),
                cancellationToken)
            : await ChangeAsync(plan, rebootLimit: null, now, context, cancellationToken);
    }

    /// <param name="plan">What to do.</param>
    /// <param name="rebootLimit">How long a reboot may take; <c>null</c> = there is none.</param>
    /// <param name="now">What it starts from.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops between the steps, and stops waiting for the reboot.</param>
    private static async Task<BootOutcome> ChangeAsync(
        ArgumentsPlan plan, TimeSpan? rebootLimit, BootOutcome now, HostContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (!plan.Change.Operations.IsEmpty)
            {
                context.Progress.Report("changing the kernel arguments");
                now = now with { Seen = await ChangeLoaderAsync(plan.Change, context, cancellationToken) };
            }

            if (rebootLimit is { } limit)
            {
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

    /// <summary>Puts the boot loader's configuration back; the next reboot makes it true.</summary>
    /// <param name="declared">Arguments that the resource declares.</param>
    /// <param name="policy">What becomes of those of them that were there before.</param>
    /// <param name="memory">What was changed in it.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    public static async Task PutBackAsync(
        ImmutableArray<string> declared,
        DestroyPolicy? policy,
        BootMemory memory,
        HostContext context,
        CancellationToken cancellationToken)
    {
        var removes = policy == DestroyPolicy.Remove;
        if (!removes && memory.Edits.IsEmpty && memory.Lines.IsEmpty)
        {
            // Not even a stale menu is this resource's to write then.
            return;
        }

        var seen = await context.ObserveAsync(cancellationToken);
        var goal = removes ? ArgumentGoal.Without(declared) : ArgumentGoal.Nothing;
        var change = ArgumentsPlan.For(goal, memory, seen.Boot).Change;
        if (!change.Operations.IsEmpty)
        {
            await ChangeLoaderAsync(change, context, cancellationToken);
        }
    }

    private static async Task<HostObservation> ChangeLoaderAsync(
        BootLoaderChange change, HostContext context, CancellationToken cancellationToken)
    {
        var batch = HostBatch.Of(change.Operations);
        var look = context.Session.LookAtTheEndOf(batch);
        var answers = await context.Host.RunAsync(batch, cancellationToken);
        answers.EnsureSucceeded();
        return look.Read(answers);
    }

    /// <summary>
    /// A host that was rebooted for this and came up without it will not change its mind: a boot entry that is not managed,
    /// a chain-loaded loader. Rebooting at every run would take it down again and again.
    /// </summary>
    private static void RefuseRebootLoop(
        ArgumentsPlan plan, RebootInputs? reboot, string why, string? rebootedInto, HostObservation seen)
    {
        if (plan.RebootRequired && reboot?.Policy == RebootPolicy.WhenRequired
            && plan.Change.Operations.IsEmpty && rebootedInto == seen.Boot.BootId)
        {
            throw new ProviderException(
                FailureKind.Unsupported,
                seen.Host,
                $"rebooting to {why}",
                $"the host was rebooted for this before and came up with '{seen.Boot.Active}'",
                $"Look which boot entry it starts from; {seen.Boot.Loader.Name} has the right arguments but is not what it uses.");
        }
    }
}
