using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// What planning itself refuses: no such device, no SR-IOV in its firmware, more functions than it can have, no driver,
/// functions in use, groups that are shared although they must not be.
/// </summary>
internal sealed class DeviceRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        foreach (var function in wish.Functions)
        {
            if (function.Missing is { } missing)
            {
                yield return Find.In("device", function.Path("device")).Refused(missing);
            }
            else if (Plan(function, function.Device!, wish, seen) is { } refusal)
            {
                yield return Find.In("device", function.Path("count")).Refused(refusal);
            }
        }
    }

    private static ProviderException? Plan(WantedFunction function, PhysicalFunction device, Wish wish, HostObservation seen)
    {
        VirtualFunctionsPlan? plan = null;
        var refusal = Refusals.Of(() => plan = Planner.Plan(Inputs(function, seen), device, seen));

        // That the IOMMU is off is no obstacle when it is going to be turned on first.
        return refusal ?? (wish.Iommu ? null : plan!.Obstacle);
    }

    private static VirtualFunctionsInputs Inputs(WantedFunction function, HostObservation seen) => new()
    {
        Connection = new ConnectionInputs { Host = seen.Host },
        Device = function.Inputs.Device,
        Count = function.Inputs.Count,
        Autoprobe = function.Inputs.Autoprobe,
        Driver = function.Inputs.Driver,
        RequireIsolation = function.Inputs.RequireIsolation,
    };
}
