using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Nova;
using Pulumi.Sriov.Nova.Inputs;

namespace RegistryExamples;

internal static class PciWhitelistExample
{
    public static void Declare()
    {
        _ = new PciWhitelist("compute-1", new PciWhitelistArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Devices =
            {
                new WhitelistedDeviceArgs { Devname = "ens1f0", PhysicalNetwork = "physnet1" },
                new WhitelistedDeviceArgs { VendorId = "8086", ProductId = "10ca", Address = "0000:81:*.*" },
            },
        });
    }
}
