using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class ProviderExample
{
    public static void Declare()
    {
        var site = new Provider("site", new ProviderArgs
        {
            Connection = new ConnectionDefaultsArgs { User = "ops", Become = true, ProxyJump = "bastion.example.org" },
        });

        _ = new Iommu(
            "compute-1",
            new IommuArgs { Connection = new ConnectionArgs { Host = "compute-1.example.org" } },
            new CustomResourceOptions { Provider = site });
    }
}
