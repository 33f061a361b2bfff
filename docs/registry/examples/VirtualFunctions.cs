using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

namespace RegistryExamples;

internal static class VirtualFunctionsExample
{
    public static void Declare()
    {
        _ = new VirtualFunctions("ens1f0", new VirtualFunctionsArgs
        {
            Connection = new ConnectionArgs { Host = "compute-1.example.org", User = "ops", Become = true },
            Device = new DeviceSelectorArgs { Name = "ens1f0" },
            Count = 8,
            LinkUp = true,
            VirtualFunctions =
            {
                new VirtualFunctionSettingsArgs { Index = 0, Mac = "02:00:00:00:10:00", Vlan = 100 },
                new VirtualFunctionSettingsArgs { Index = 1, Mac = "02:00:00:00:10:01", Trust = true, SpoofCheck = false },
            },
        });
    }
}
