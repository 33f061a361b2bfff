using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Maintenance;
using Pulumi.Sriov.Provider.Maintenance.Management;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Execution;

/// <summary>
/// Carries a plan out: what the card is changed in, step by step and detached, the last of them with everything else in the same
/// batch. After each it plans anew on what the host has become; what is left then, since the VFs are not what was expected, goes
/// by a batch of its own, and what is left of that is the truth about what failed.
/// </summary>
internal sealed class Executor(HostContext context, VirtualFunctionsInputs wanted, PreviousState? previous)
{
    /// <summary>The longest way: VFs away, another eswitch mode, VFs back. Whoever needs more is not alone with the card.</summary>
    private const int MostCardSteps = 3;

    private static readonly TimeSpan LastLookTimeout = TimeSpan.FromSeconds(15);

    /// <param name="plan">The plan, made under the host's lock.</param>
    /// <param name="seen">What it was made on.</param>
    /// <param name="cancellationToken">Stops between the batches.</param>
    /// <exception cref="ProviderException">The change of the card is refused; nothing was changed.</exception>
    public Task<Execution> RunAsync(VirtualFunctionsPlan plan, HostObservation seen, CancellationToken cancellationToken) =>
        plan.NextCardStep switch
        {
            null => GuardAsync(plan, seen, cancellationToken),
            ChangeCount count when IsShareable(plan, seen) => ShareAsync(plan, count, seen, cancellationToken),
            var change => context.Disruptions.RunAsync(
                new Disruption(DisruptionKind.VirtualFunctionChange, $"changing {plan.Function.Address}, {change.Describe()},"),
                context,
                token => plan.DrainsFirst ? ChangeDrainedAsync(plan.Function.Address, token) : GuardAsync(plan, seen, token),
                cancellationToken),
        };

    // What has to come before or after it would keep the others waiting, or change what they have planned on.
    private static bool IsShareable(VirtualFunctionsPlan plan, HostObservation seen) =>
        plan.Steps.OfType<CardStep>().Count() == 1 && !plan.DrainsFirst && ManagementGuard.RollbackAfter(plan.Steps, plan.Function, seen) is null;

    private async Task<Execution> ShareAsync(
        VirtualFunctionsPlan plan, ChangeCount count, HostObservation seen, CancellationToken cancellationToken)
    {
        var member = new CountMember(this, plan, count, seen);
        if (await context.Session.Shared<CountGroup>().JoinAsync(member, context, cancellationToken) is { } execution)
        {
            return execution;
        }

        seen = await context.ObserveAsync(cancellationToken);
        return await RunAsync(Replan(seen, plan.Function.Address), seen, cancellationToken);
    }

    // Moving servers changes the host behind our back; a VF that somebody still uses is refused as ever.
    private async Task<Execution> ChangeDrainedAsync(PciAddress function, CancellationToken cancellationToken)
    {
        context.Session.Invalidate();
        var seen = await context.ObserveAsync(cancellationToken);
        var strict = new Executor(context, wanted with { OnInUse = InUsePolicy.Refuse }, previous);
        return await strict.GuardAsync(strict.Replan(seen, function), seen, cancellationToken);
    }

    // Decided on what was seen over the connection itself: a batch that runs detached can't tell what the connection comes over.
    private async Task<Execution> GuardAsync(VirtualFunctionsPlan plan, HostObservation seen, CancellationToken cancellationToken)
    {
        if (ManagementGuard.RollbackAfter(plan.Steps, plan.Function, seen) is not { } delay || PathState.Of(plan.Function) is not { } before)
        {
            return await CarryOutAsync(plan, seen, null, cancellationToken);
        }

        var guard = new PathGuard(context, before, delay);
        await guard.ArmAsync(cancellationToken);
        var execution = await CarryOutAsync(plan, seen, null, cancellationToken);

        // Whoever cancels wants the host as it is now, not rolled back behind his back.
        using var lastWord = new CancellationTokenSource(LastLookTimeout);
        try
        {
            var token = cancellationToken.IsCancellationRequested ? lastWord.Token : cancellationToken;
            return await guard.DisarmAsync($"changing {plan.Function.Address}", token) is { } restored
                ? new Execution(await TryLookAsync() ?? execution.Seen, restored)
                : execution;
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            return execution with { Failure = failure };
        }
    }

    /// <summary>Carries a plan out, within the disruption that it is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seen">What it was made on.</param>
    /// <param name="finishCount">The first change of the card, where that was begun together with others.</param>
    /// <param name="cancellationToken">Stops between the batches.</param>
    internal async Task<Execution> CarryOutAsync(
        VirtualFunctionsPlan plan, HostObservation seen, Func<CancellationToken, Task>? finishCount, CancellationToken cancellationToken)
    {
        var latest = seen;
        try
        {
            for (var done = 0; done < MostCardSteps && plan.NextCardStep is { } step; done++)
            {
                context.Progress.Report(step.Describe());
                await (done == 0 && finishCount is not null ? finishCount(cancellationToken) : ChangeCardAsync(plan, step, cancellationToken));
                latest = await context.ObserveAsync(cancellationToken);
                plan = Replan(latest, plan.Function.Address);
            }

            var failures = new Dictionary<PlanStep, OperationFailure>();
            if (!plan.Steps.IsEmpty)
            {
                context.Progress.Report("VF settings");
                var settings = new SettingsChanger(context.Session, plan);
                latest = await settings.RunAsync(cancellationToken);
                failures = new Dictionary<PlanStep, OperationFailure>(settings.Failures);
                plan = Replan(latest, plan.Function.Address);
            }

            // What could not be foreseen: that some of the new VFs got no driver.
            foreach (var warning in DriverAdvice.OnMissingDrivers(plan.Function))
            {
                context.Progress.Report(warning);
            }

            return new Execution(latest, FailureReport.Of(plan, failures, latest.Host));
        }
        catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
        {
            // From here on something may have been changed, so the state is worth more than the exception.
            return new Execution(await TryLookAsync() ?? latest, failure);
        }
    }

    private Task ChangeCardAsync(VirtualFunctionsPlan plan, CardStep step, CancellationToken cancellationToken) => step switch
    {
        ChangeCount count => new CountChanger(context.Session, plan, count).RunAsync(cancellationToken),
        SetEswitchMode mode => new EswitchChanger(context.Session, plan, mode).RunAsync(cancellationToken),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step that changes a card."),
    };

    private VirtualFunctionsPlan Replan(HostObservation latest, PciAddress address) =>
        latest.Pci.FindPhysicalFunction(address) is { } function
            ? Planner.Plan(wanted, function, latest, previous)
            : throw new ProviderException(
                FailureKind.Conflict,
                latest.Host,
                $"configuring {address}",
                "the device is gone",
                "Look at dmesg: the card was removed, or did not come back from a reset.");

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
}

/// <summary>How far the host was brought.</summary>
/// <param name="Seen">The host afterwards, as far as it could be looked at.</param>
/// <param name="Failure">Why it is not all that was wanted; <c>null</c> = it is.</param>
internal sealed record Execution(HostObservation Seen, Exception? Failure) : ChangeOutcome(Failure);
