using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Devices are passed through by a vfio driver, which the running kernel must have.</summary>
internal sealed class ModuleRule : IPreflightRule
{
    private const string Common = "vfio-pci";

    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        foreach (var function in wish.Functions)
        {
            if (function.VfioDriver is { } driver && Miss(driver, seen) is var (what, remedy))
            {
                yield return Find.In("modules", function.Path("driver")).Error(what, remedy);
            }
        }

        // libvirt binds what a server gets to it by itself.
        if (wish.NovaCompute && wish.Functions.All(function => function.VfioDriver != Common) && Miss(Common, seen) is var (missing, install))
        {
            yield return Find.In("modules", "novaCompute").Error(missing, install);
        }
    }

    private static (string Seen, string Remedy)? Miss(string driver, HostObservation seen)
    {
        if (seen.Platform.VfioDrivers.Contains(driver))
        {
            return null;
        }

        var secureBoot = seen.Platform.Security.SecureBoot == true
            ? " Secure Boot is on: a module that you build yourself must be signed with a key that the firmware knows (mokutil)."
            : "";
        return (
            $"the running kernel {seen.Boot.KernelRelease} has no driver {driver}, neither built in nor in /lib/modules",
            "Install the package with the further modules of this very kernel, or start the kernel whose modules are installed." + secureBoot);
    }
}
