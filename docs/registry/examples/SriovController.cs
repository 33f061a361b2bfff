using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class SriovControllerExample
{
    public static void Declare()
    {
        var compute = new SriovComputeHost("compute", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            PhysicalFunctions = { ["ens1f0"] = new PhysicalFunctionArgs { Count = 8, PhysicalNetwork = "physnet1" } },
        });

        _ = new SriovController("controller", new SriovControllerArgs
        {
            Connection = new ConnectionArgs { Host = "controller.example.org", User = "ops", Become = true },
            ComputeHosts = { compute },
            FlatNetworks = { "physnet1" },
        });
    }
}
