using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.OsloConfig;

/// <summary>A resource that is items in list options.</summary>
internal abstract class ListHandler<TInputs, TOutputs> : ConfigurationHandler<TInputs, TOutputs>
    where TInputs : class, IConfigurationInputs
    where TOutputs : class, IConfigurationOutputs
{
    /// <summary>The options, with the items that the inputs ask for; an option that they do not name has none.</summary>
    protected abstract ImmutableArray<ListGoal> Goals(TInputs inputs, HostObservation seen);

    /// <summary>Looks at what the file is to become: what the user should know, and what the service must have found.</summary>
    /// <exception cref="Plugin.Errors.ProviderException">The service would not start with it (Invalid, Conflict).</exception>
    protected virtual ConfigurationDraft Judge(TInputs wanted, ConfigurationDraft draft, TargetFile target, HostObservation seen) => draft;

    protected sealed override ConfigurationDraft Draft(
        TInputs wanted, ConfigurationMemory memory, TargetFile target, HostObservation seen) => Judge(
        wanted,
        Goals(wanted, seen).Aggregate(new ConfigurationDraft(target.Current.Document, memory), (draft, goal) => goal.Settle(draft, target)),
        target,
        seen);

    protected sealed override IniDocument TakeOut(
        TInputs inputs, ConfigurationMemory memory, TargetFile target, HostObservation seen)
    {
        var putBack = memory.Lists.Aggregate(
            target.Current.Document,
            (document, change) => new ListEditor(new OsloOption(change.Section, change.Name)).Settle(document, [], change, []).Document);
        return inputs.OnDestroy == DestroyPolicy.Remove
            ? Goals(inputs, seen).Aggregate(putBack, (document, goal) => new ListEditor(goal.Option).Remove(document, goal.Items))
            : putBack;
    }

    /// <summary>The options that are set, for the outputs: <c>[ml2] mechanism_drivers = openvswitch,sriovnicswitch</c>.</summary>
    protected static ImmutableArray<string> EntriesInForce(IEnumerable<ListGoal> goals, IniDocument document, TargetFile target) =>
    [
        .. goals.Where(goal => !goal.Items.IsEmpty)
            .Select(goal => $"{goal.Option.Name} = {string.Join(',', goal.InForce(document, target))}"),
    ];

    /// <summary>
    /// The items of an input that are in force; in an import, those that are not the service's default, as far as they are in
    /// force from the file that the id names.
    /// </summary>
    protected static ImmutableArray<string> Found(ListGoal goal, bool isImport, TargetFile target) => isImport
        ? target.Files.InForce(goal.Option) is var (file, assignment) && file.Path == target.Path
            ? [.. IniReader.ListItems(assignment.Value).Except(goal.Default)]
            : []
        : [.. goal.Items.Where(item => goal.IsMet(item, target.Current.Document, target))];
}
