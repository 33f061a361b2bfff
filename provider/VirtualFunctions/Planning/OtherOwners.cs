using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Persistence;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// Warns of others that set the number of VFs at boot. An adopted device keeps its owner (persistence <c>none</c>), and as
/// long as nothing of it changes there is nothing to say; a second owner, or a number that the other one undoes, is another matter.
/// </summary>
internal static class OtherOwners
{
    public static IEnumerable<string> Warn(VirtualFunctionsInputs wanted, VirtualFunctionsPlan plan, HostObservation seen)
    {
        var isPersisted = wanted is { Count: not null, Persistence: not PersistenceKind.None };
        if (!isPersisted && !plan.Steps.OfType<ChangeCount>().Any())
        {
            yield break;
        }

        foreach (var owner in seen.Platform.OwnersOf(plan.Function, seen.Pci))
        {
            yield return $"{seen.Host}: the number of VFs of {plan.Function.Address} is also set by {owner.Where}, '{owner.Text}'; "
                + (isPersisted ? "take that line out, or declare persistence: none" : "change that line, too, or a reboot brings back its number");
        }
    }
}
