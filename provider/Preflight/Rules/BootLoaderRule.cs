using Pulumi.Sriov.Provider.Boot;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Preflight.Rules;

/// <summary>Kernel arguments can only be changed in a boot loader that is known.</summary>
internal sealed class BootLoaderRule : IPreflightRule
{
    public IEnumerable<PreflightFinding> Check(Wish wish, HostObservation seen)
    {
        if (wish.BootChanges && seen.Boot.Loader is UnknownBootLoader)
        {
            yield return Find.In("boot loader", wish.Iommu ? "iommu" : "kernelArguments").Error(
                "there is neither /etc/default/grub with update-grub or grub2-mkconfig, nor grubby with boot loader entries",
                "Set the arguments by hand with this host's own boot loader; what is set already is recognized.");
        }
    }
}
