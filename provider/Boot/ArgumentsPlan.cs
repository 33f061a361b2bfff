using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Framework;

namespace Pulumi.Sriov.Provider.Boot;

/// <summary>How the configured kernel arguments become what a goal asks for, given what was changed for an earlier one.</summary>
/// <param name="Change">Work on the boot loader.</param>
/// <param name="Memory">What will have to be remembered afterwards.</param>
/// <param name="RebootRequired">Whether the running kernel was started with something else.</param>
internal sealed record ArgumentsPlan(BootLoaderChange Change, BootMemory Memory, bool RebootRequired)
{
    /// <summary>Whether the host is as wanted.</summary>
    public bool IsNothing => Change.IsEmpty && !RebootRequired;

    /// <summary>Plans: pure.</summary>
    public static ArgumentsPlan For(ArgumentGoal goal, BootMemory memory, BootObservation seen)
    {
        var kept = memory.Edits.Where(goal.StillNeeds).ToImmutableArray();
        var releases = memory.Edits.Except(kept).Select(edit => edit.Inverse).ToImmutableArray();
        var edits = goal.EditsFor(After(releases, seen.Loader.Certain), After(releases, seen.Loader.Possible));
        var owned = kept.AddRange(edits.Where(edit => !kept.Any(earlier => Covers(earlier, edit))));
        var change = seen.Loader.Change(releases, owned, memory.Lines);
        var outdated = releases.Any(edit => edit.Before is { } ours && seen.Active.Arguments.Contains(ours));
        return new ArgumentsPlan(
            change,
            new BootMemory { Edits = owned, Lines = change.Lines },
            outdated || !goal.IsMetBy(seen.Active));
    }

    /// <summary>The plan for people: each file, each command, and what becomes of the reboot.</summary>
    /// <param name="path">The property that asks for the change.</param>
    /// <param name="reboot">The policy.</param>
    /// <param name="host">The host's name.</param>
    /// <param name="why">What the reboot is for: "activate the kernel arguments".</param>
    public ResourcePlan Describe(string path, RebootInputs? reboot, string host, string why)
    {
        var steps = Change.Descriptions.Select(text => new PlannedStep(path, text)).ToList();
        if (!RebootRequired)
        {
            return new ResourcePlan(steps, []);
        }

        if (reboot?.Policy == RebootPolicy.WhenRequired)
        {
            steps.Add(new PlannedStep("rebootRequired", $"reboot {host} to {why}"));
            return new ResourcePlan(steps, [$"{host} will be rebooted to {why}"]);
        }

        return new ResourcePlan(steps, [$"{host} has to be rebooted to {why}; the reboot policy is 'never'"]);
    }

    private static KernelCommandLine After(ImmutableArray<ArgumentEdit> releases, KernelCommandLine line) =>
        line.With(releases.Where(edit => edit.AppliesTo(line)));

    /// <summary>Whether an edit only repeats an earlier one that somebody undid by hand.</summary>
    private static bool Covers(ArgumentEdit earlier, ArgumentEdit repeated) => repeated.After is null
        ? earlier.Before == repeated.Before
        : earlier.After == repeated.After;
}
