using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>What a boot change came to.</summary>
/// <param name="Seen">The host afterwards, or the last that was seen of it.</param>
/// <param name="RebootedInto">The boot that this change started, if it did.</param>
/// <param name="Failure">Why it did not come to its end.</param>
internal sealed record BootOutcome(HostObservation Seen, string? RebootedInto, Exception? Failure) : ChangeOutcome(Failure);

/// <summary>What a resource needs of how a host boots.</summary>
/// <param name="Arguments">The change.</param>
/// <param name="Seen">The host that it was planned on.</param>
/// <param name="IsMet">Whether the host has all of it, now and when the others have done what they are about to do.</param>
internal sealed record BootPlan(ArgumentsPlan Arguments, HostObservation Seen, bool IsMet);

/// <summary>Changes how a host boots, together with the other resources of the run that do.</summary>
internal static class BootChange
{
    /// <summary>Plans on the host as those changes will have left it that wait to be made. Called within the change's turn.</summary>
    public static async Task<BootPlan> PlanAsync(
        Func<HostObservation, ArgumentsPlan> plan, HostContext context, CancellationToken cancellationToken)
    {
        var now = await context.ObserveAsync(cancellationToken);
        var foreseen = Group(context).Foresee(now);
        var planned = plan(foreseen);
        return planned.IsNothing && plan(now) is { IsNothing: true } nothing
            ? new BootPlan(nothing, now, IsMet: true)
            : new BootPlan(planned, foreseen, IsMet: false);
    }

    /// <summary>Carries out a plan: boot loader, reboot, proof. Called within the change's turn.</summary>
    /// <param name="plan">What to do; made within the same turn.</param>
    /// <param name="reboot">Whether and how to reboot.</param>
    /// <param name="why">What the reboot is for.</param>
    /// <param name="rebootedInto">The boot that an earlier run started for the same, or <c>null</c>.</param>
    /// <param name="context">The host.</param>
    /// <param name="cancellationToken">Stops between the steps, and stops waiting for the reboot.</param>
    /// <exception cref="ProviderException">Nothing was changed: the reboot is refused, or would be for nothing.</exception>
    public static async Task<BootOutcome> CarryOutAsync(
        BootPlan plan, RebootInputs? reboot, string why, string? rebootedInto, HostContext context, CancellationToken cancellationToken)
    {
        var nothing = new BootOutcome(plan.Seen, rebootedInto, null);
        if (plan.IsMet)
        {
            return nothing;
        }

        var isAllowed = reboot is { Policy: RebootPolicy.WhenRequired };
        var work = new BootWork(
            plan.Arguments.Change, plan.Arguments.RebootRequired && isAllowed ? new RebootWork(why, reboot!.Limit) : null, rebootedInto);
        if (!Group(context).IsWaiting)
        {
            RefuseRebootLoop(work, plan.Seen);
            if (work.IsNothing)
            {
                return nothing;
            }
        }

        // Even where nothing is left to do for it: what it needs may be what the others are about to do.
        return await Group(context).JoinAsync(work, context, cancellationToken);
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

        var goal = removes ? ArgumentGoal.Without(declared) : ArgumentGoal.Nothing;
        var plan = await PlanAsync(seen => ArgumentsPlan.For(goal, memory, seen.Boot), context, cancellationToken);
        var outcome = await CarryOutAsync(plan, reboot: null, why: "", rebootedInto: null, context, cancellationToken);
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>
    /// A host that was rebooted for this and came up without it will not change its mind: a boot entry that is not managed,
    /// a chain-loaded loader. Rebooting at every run would take it down again and again.
    /// </summary>
    private static void RefuseRebootLoop(BootWork work, HostObservation seen)
    {
        if (work is { Reboot: { } reboot, Change.IsEmpty: true } && work.RebootedInto == seen.Boot.BootId)
        {
            throw new ProviderException(
                FailureKind.Unsupported,
                seen.Host,
                $"rebooting to {reboot.Why}",
                $"the host was rebooted for this before and came up with '{seen.Boot.Active}'",
                $"Look which boot entry it starts from; {seen.Boot.Loader.Name} has the right arguments but is not what it uses.");
        }
    }

    private static BootGroup Group(HostContext context) => context.Session.Shared<BootGroup>();
}
