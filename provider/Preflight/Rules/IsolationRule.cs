using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Functions that share an IOMMU group can only be handed to one guest, all of them or none.</summary>
internal sealed class IsolationRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        // Where isolation is required, planning refuses it.
        foreach (var (wanted, device) in wish.FoundFunctions.Where(function => function.Wanted.Inputs.RequireIsolation != true))
        {
            if (Refusals.Of(() => IsolationGuard.Check(device, wanted.Made > 0, seen)) is { } refusal)
            {
                yield return Find.In("isolation", wanted.Path("requireIsolation")).Refused(refusal, FindingSeverity.Warning);
            }
        }
    }
}
