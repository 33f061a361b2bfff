using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

// The compute hosts of a site and the controllers of its cloud; one stack for each site. What the hosts have in common is said
// here, and what differs from site to site, rack to rack and host to host in Pulumi.<stack>.yaml.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var racks = config.RequireObject<Dictionary<string, string[]>>("racks");
    var physicalNetworks = config.GetObject<Dictionary<string, string>>("physicalNetworks") ?? [];
    var counts = config.GetObject<Dictionary<string, int>>("virtualFunctions") ?? [];

    var fleet = new SriovFleet(Deployment.Instance.StackName, new SriovFleetArgs
    {
        Hosts = [.. racks.SelectMany(rack => rack.Value.Select(host => new FleetHost { Name = host, Groups = { rack.Key } }))],
        Settings = host =>
        {
            host.KernelArguments.Add("default_hugepagesz=1G", "hugepages=64");
            host.Iommu.Passthrough = true;
            host.Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired };
            host.RequireIsolation = true;
            host.PhysicalFunctions = new()
            {
                ["ens1f0"] = new PhysicalFunctionArgs { Count = 16, LinkUp = true, PhysicalNetwork = "physnet1" },
                ["ens1f1"] = new PhysicalFunctionArgs { Count = 16, LinkUp = true, Alias = new AliasSettings { Name = "vf" } },
            };
        },
        GroupSettings = physicalNetworks.ToDictionary(
            rack => rack.Key, rack => (Action<SriovComputeHostArgs>)(host => host.PhysicalFunctions["ens1f0"].PhysicalNetwork = rack.Value)),
        HostSettings = counts.ToDictionary(
            count => count.Key, count => (Action<SriovComputeHostArgs>)(host => host.PhysicalFunctions["ens1f1"].Count = count.Value)),
    });

    foreach (var name in config.RequireObject<string[]>("controllers"))
    {
        var controller = new SriovControllerArgs { Connection = new ConnectionArgs { Host = name } };
        foreach (var network in physicalNetworks.Values.Append("physnet1").Distinct())
        {
            controller.NetworkVlanRanges.Add($"{network}:100:199");
        }

        controller.ComputeHosts.AddRange(fleet.Hosts.Values);
        _ = new SriovController(name, controller);
    }

    return new Dictionary<string, object?> { ["hostsToReboot"] = fleet.HostsToReboot };
});
