using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions;
using Pulumi.Sriov.Provider.VirtualFunctions.Planning;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// What planning itself refuses: no such device, no SR-IOV in its firmware, more functions than it can have, no driver,
/// functions in use, groups that are shared although they must not be, an eswitch mode that the driver or the kernel does not have.
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
            else
            {
                foreach (var finding in Plan(function, function.Device!, wish, seen))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<PreflightFinding> Plan(WantedFunction function, PhysicalFunction device, Wish wish, HostObservation seen)
    {
        var wanted = Inputs(function, seen);
        if (Refusals.Of(() => CardPlanner.Plan(wanted, device, seen.Host)) is { } noMode)
        {
            yield return Find.In("device", function.Path("eswitchMode")).Refused(noMode);

            // What else is in the way must be told as well.
            wanted = wanted with { EswitchMode = null };
        }

        if (Plan(wanted, device, wish, seen) is { } refusal)
        {
            yield return Find.In("device", function.Path("count")).Refused(refusal);
        }
    }

    private static ProviderException? Plan(VirtualFunctionsInputs wanted, PhysicalFunction device, Wish wish, HostObservation seen)
    {
        VirtualFunctionsPlan? plan = null;
        var refusal = Refusals.Of(() => plan = Planner.Plan(wanted, device, seen));

        // That the IOMMU is off is no obstacle when it is going to be turned on first.
        return refusal ?? (wish.Iommu ? null : plan!.Obstacle);
    }

    private static VirtualFunctionsInputs Inputs(WantedFunction function, HostObservation seen) => new()
    {
        Connection = new ConnectionInputs { Host = seen.Host },
        Device = function.Inputs.Device,
        Count = function.Inputs.Count,
        EswitchMode = function.Inputs.EswitchMode,
        Autoprobe = function.Inputs.Autoprobe,
        Driver = function.Inputs.Driver,
        RequireIsolation = function.Inputs.RequireIsolation,
    };
}
