using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// A locked-down kernel keeps programs from the registers of devices (kernel_lockdown(7)): the tool that sets how many virtual
/// functions a Mellanox card offers does not get to it.
/// </summary>
internal sealed class LockdownRule : IPreflightRule
{
    private const string Mellanox = "15b3";

    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        if (seen.Platform.Security.Lockdown is null or "none")
        {
            yield break;
        }

        foreach (var (wanted, device) in wish.FoundFunctions)
        {
            if (device.Device.VendorId == Mellanox && wanted.Inputs.Count > device.TotalVfs)
            {
                yield return Find.In("lockdown", wanted.Path("count")).Warning(
                    $"the kernel is locked down ({seen.Platform.Security.Lockdown}), so mstconfig can't raise the card's limit of {device.TotalVfs}",
                    "Raise NUM_OF_VFS in the card's own setup (UEFI), or with Secure Boot off for as long as it takes.");
            }
        }
    }
}
