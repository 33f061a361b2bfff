using Pulumi.Sriov;

namespace RegistryExamples;

internal static class SriovFleetExample
{
    public static Dictionary<string, object?> Declare()
    {
        var fleet = new SriovFleet("site-a", new SriovFleetArgs
        {
            Hosts =
            [
                new FleetHost { Name = "compute-1.example.org", Groups = { "rack-1" } },
                new FleetHost { Name = "compute-2.example.org", Groups = { "rack-2" } },
            ],
            Settings = host => host.PhysicalFunctions["ens1f0"] = new PhysicalFunctionArgs { Count = 16, PhysicalNetwork = "physnet1" },
            GroupSettings = { ["rack-2"] = host => host.PhysicalFunctions["ens1f0"].PhysicalNetwork = "physnet2" },
        });

        return new Dictionary<string, object?> { ["hostsToReboot"] = fleet.HostsToReboot };
    }
}
