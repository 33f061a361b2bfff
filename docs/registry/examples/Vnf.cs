using Pulumi.Sriov;

namespace RegistryExamples;

internal static class VnfExample
{
    public static Dictionary<string, object?> Declare()
    {
        var network = new SriovNetwork("traffic", new SriovNetworkArgs { PhysicalNetwork = "physnet1", Cidr = "192.0.2.0/24" });
        var flavor = new VnfFlavor("router", new VnfFlavorArgs { Ram = 4096, Vcpus = 4 });
        var router = new Vnf("router", new VnfArgs
        {
            FlavorId = flavor.FlavorId,
            ImageName = "vnf-router",
            Ports = { new VnfPortArgs { NetworkId = network.NetworkId } },
        });

        return new Dictionary<string, object?> { ["addresses"] = router.MacAddresses };
    }
}
