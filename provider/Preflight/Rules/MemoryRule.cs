using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>
/// Virtual functions need memory addresses that firmware sets aside; without them the kernel answers ENOMEM. Source:
/// drivers/pci/iov.c, <c>sriov_enable</c>.
/// </summary>
internal sealed class MemoryRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        foreach (var (wanted, device) in wish.FoundFunctions.Where(function => function.Wanted.Made > 0 && function.Device.NumVfs == 0))
        {
            if (seen.Platform.VfMemory.GetValueOrDefault(device.Address) is { Unassigned: > 0 } memory)
            {
                yield return Find.In("memory", wanted.Path("count")).Error(
                    $"{memory.Unassigned} memory regions for the virtual functions of {device.Address} have no addresses (MMIO space)",
                    "Switch on 'Above 4G decoding' and SR-IOV in the firmware, or start the kernel with pci=realloc.");
            }
        }
    }
}
