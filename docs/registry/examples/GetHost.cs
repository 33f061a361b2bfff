using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class GetHostExample
{
    public static Dictionary<string, object?> Declare()
    {
        var host = GetHost.Invoke(new GetHostInvokeArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
        });

        return new Dictionary<string, object?>
        {
            ["kernel"] = host.Apply(found => found.Kernel),
            ["iommu"] = host.Apply(found => found.IommuEnabled),
        };
    }
}
