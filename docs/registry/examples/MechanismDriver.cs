using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Neutron;

namespace RegistryExamples;

internal static class MechanismDriverExample
{
    public static void Declare()
    {
        _ = new MechanismDriver("controller", new MechanismDriverArgs
        {
            Connection = new ConnectionArgs { Host = "controller.example.org", User = "ops", Become = true },
            MechanismDrivers = { "sriovnicswitch" },
            FlatNetworks = { "physnet1" },
            NetworkVlanRanges = { "physnet1:100:199" },
        });
    }
}
