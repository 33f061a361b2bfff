using System.Collections.Immutable;

namespace Pulumi.Sriov.Provider.Boot.CommandLine;

/// <summary>What a command line has to be like.</summary>
/// <param name="Present">Arguments that must be there.</param>
/// <param name="Judge">
/// What becomes of an argument that is there: itself = it may stay, another text = that takes its place, <c>null</c> = it
/// has to go.
/// </param>
internal sealed record ArgumentGoal(ImmutableArray<string> Present, Func<KernelArgument, string?> Judge)
{
    /// <summary>Nothing is asked for: what was changed for an earlier goal is put back.</summary>
    public static ArgumentGoal Nothing { get; } = new([], argument => argument.Text);

    /// <summary>None of these is there; an argument that gives one of them goes as a whole.</summary>
    public static ArgumentGoal Without(ImmutableArray<string> unwanted) => new([], argument =>
        unwanted.Any(text => argument.Satisfies(new KernelArgument(text))) ? null : argument.Text);

    /// <summary>Whether a command line is like that already.</summary>
    public bool IsMetBy(KernelCommandLine line) =>
        Present.All(line.Has)
        && line.Arguments.All(argument => Judge(new KernelArgument(argument)) == argument);

    /// <summary>The changes that take a command line there.</summary>
    /// <param name="certain">What every boot entry has: anything else that is wanted must be added.</param>
    /// <param name="possible">What some boot entry has: anything in it that may not stay must go.</param>
    public ImmutableArray<ArgumentEdit> EditsFor(KernelCommandLine certain, KernelCommandLine possible)
    {
        var edits = ImmutableArray.CreateBuilder<ArgumentEdit>();
        foreach (var argument in possible.Arguments.Distinct(StringComparer.Ordinal))
        {
            var verdict = Judge(new KernelArgument(argument));
            if (verdict != argument)
            {
                // Two contradictions of one key (intel_iommu=off twice over) get one replacement, not two.
                var taken = verdict is not null && edits.Any(edit => edit.After == verdict);
                edits.Add(new ArgumentEdit { Before = argument, After = taken ? null : verdict });
            }
        }

        foreach (var wanted in Present)
        {
            var given = certain.Arguments.Where(argument => edits.All(edit => edit.Before != argument))
                .Concat(edits.Select(edit => edit.After).OfType<string>());
            if (!given.Any(argument => new KernelArgument(argument).Satisfies(new KernelArgument(wanted))))
            {
                edits.Add(ArgumentEdit.Add(wanted));
            }
        }

        return edits.ToImmutable();
    }

    /// <summary>Whether this goal still needs an edit that was made for an earlier one.</summary>
    public bool StillNeeds(ArgumentEdit edit) => edit switch
    {
        { After: { } after } => Present.Any(wanted => new KernelArgument(after).Satisfies(new KernelArgument(wanted))),
        { Before: { } before } => Judge(new KernelArgument(before)) != before,
        _ => false,
    };
}
