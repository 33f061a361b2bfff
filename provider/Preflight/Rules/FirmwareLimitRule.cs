using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// What the kernel shows (<c>sriov_totalvfs</c>) held when the host started; the card's own setup may have been changed since.
/// With fewer functions in it than are wanted, what works today does not come back after the next start. More than the kernel
/// shows is what planning refuses, <see cref="DeviceRule"/>.
/// </summary>
internal sealed class FirmwareLimitRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        foreach (var (wanted, device) in wish.FoundFunctions)
        {
            if (wanted.Inputs.Count is { } count and > 0 && count <= device.TotalVfs && Shortage(count, device.Device.Firmware) is { } shortage)
            {
                var find = Find.In("firmware limit", wanted.Path("count"));
                var remedy = $"Run '{FirmwareLimits.Raise(device.Address, count)}', and {FirmwareLimits.Restart}, or set a smaller count.";

                // The kernel arguments are nothing without a reboot, and after it the functions are gone.
                yield return wish.BootChanges ? find.Error(shortage, remedy) : find.Warning(shortage, remedy);
            }
        }
    }

    private static string? Shortage(int count, FirmwareLimits? firmware) => firmware switch
    {
        { SriovEnabled: false } => "from the next start on, SR-IOV is off in the card's firmware (SRIOV_EN)",
        { MostVfs: { } most } when most < count => $"from the next start on, the card's firmware offers {most} (NUM_OF_VFS) of {count} wanted",
        _ => null,
    };
}
