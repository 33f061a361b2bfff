using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Neutron;

namespace RegistryExamples;

internal static class SriovAgentExample
{
    public static void Declare()
    {
        _ = new SriovAgent("compute-1", new SriovAgentArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            PhysicalDeviceMappings = { "physnet1:ens1f0" },
        });
    }
}
