using Pulumi.Sriov;

namespace RegistryExamples;

internal static class VnfFlavorExample
{
    public static Dictionary<string, object?> Declare()
    {
        var flavor = new VnfFlavor("router", new VnfFlavorArgs
        {
            Ram = 4096,
            Vcpus = 4,
            HugePages = "1GB",
            CpuPolicy = "dedicated",
            Aliases = { ["vf"] = 2 },
        });

        return new Dictionary<string, object?> { ["flavor"] = flavor.FlavorId };
    }
}
