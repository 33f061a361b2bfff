using Pulumi.Sriov;

namespace RegistryExamples;

internal static class SriovNetworkExample
{
    public static Dictionary<string, object?> Declare()
    {
        var network = new SriovNetwork("traffic", new SriovNetworkArgs
        {
            PhysicalNetwork = "physnet1",
            VlanId = 100,
            Cidr = "192.0.2.0/24",
        });

        return new Dictionary<string, object?> { ["network"] = network.NetworkId };
    }
}
