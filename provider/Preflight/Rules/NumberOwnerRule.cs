using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Two owners of the number of virtual functions undo each other's work.</summary>
internal sealed class NumberOwnerRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen) =>
        from function in wish.FoundFunctions
        where function.Wanted.Inputs.Count is not null
        from owner in seen.Platform.OwnersOf(function.Device, seen.Pci)
        select Find.In("other owners", function.Wanted.Path("count")).Warning(owner.Describe(), owner.Remedy);
}
