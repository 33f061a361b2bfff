using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class IommuExample
{
    public static void Declare()
    {
        _ = new Iommu("compute-1", new IommuArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Passthrough = true,
            Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        });
    }
}
