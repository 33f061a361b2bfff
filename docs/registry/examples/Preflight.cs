using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class PreflightExample
{
    public static Dictionary<string, object?> Declare()
    {
        var preflight = Preflight.Invoke(new PreflightInvokeArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Iommu = true,
            NovaCompute = true,
            PhysicalFunctions =
            {
                new PreflightPhysicalFunctionArgs { Name = "enp1s0", Device = new DeviceSelectorArgs { Name = "enp1s0" }, Count = 4 },
            },
        });

        return new Dictionary<string, object?>
        {
            ["ok"] = preflight.Apply(result => result.Ok),
            ["report"] = preflight.Apply(result => result.Report),
        };
    }
}
