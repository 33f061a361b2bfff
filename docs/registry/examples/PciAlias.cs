using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Nova;
using Pulumi.Sriov.Nova.Inputs;

namespace RegistryExamples;

internal static class PciAliasExample
{
    public static void Declare()
    {
        _ = new PciAlias("controller", new PciAliasArgs
        {
            Connection = new ConnectionArgs { Host = "controller.example.org", User = "ops", Become = true },
            Aliases = { new PciAliasEntryArgs { Name = "vf", VendorId = "8086", ProductId = "10ca", DeviceType = "type-VF" } },
        });
    }
}
