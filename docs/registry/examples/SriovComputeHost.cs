using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class SriovComputeHostExample
{
    public static Dictionary<string, object?> Declare()
    {
        var compute = new SriovComputeHost("compute", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Iommu = { Passthrough = true },
            Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
            PhysicalFunctions =
            {
                ["ens1f0"] = new PhysicalFunctionArgs { Count = 8, LinkUp = true, PhysicalNetwork = "physnet1" },
                ["ens1f1"] = new PhysicalFunctionArgs { Count = 8, LinkUp = true, Alias = new AliasSettings { Name = "vf" } },
            },
        });

        return new Dictionary<string, object?> { ["rebootRequired"] = compute.RebootRequired };
    }
}
