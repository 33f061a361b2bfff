using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

// Many hosts of one kind, and the controllers of their cloud. The hosts are configured side by side; the controllers learn
// the alias once, although all hosts have it.
return await Deployment.RunAsync(() =>
{
    var config = new Config();

    var hosts = config.RequireObject<string[]>("computeHosts").Select(name => new SriovComputeHost(name, new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = name },
        KernelArguments = { "default_hugepagesz=1G", "hugepages=64" },
        Iommu = { Passthrough = true },
        Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        RequireIsolation = true,
        PhysicalFunctions =
        {
            ["ens1f0"] = new PhysicalFunctionArgs { Count = 16, LinkUp = true, PhysicalNetwork = "physnet1" },
            ["ens1f1"] = new PhysicalFunctionArgs { Count = 16, LinkUp = true, Alias = new AliasSettings { Name = "vf" } },
        },
    })).ToArray();

    foreach (var name in config.RequireObject<string[]>("controllers"))
    {
        var controller = new SriovControllerArgs
        {
            Connection = new ConnectionArgs { Host = name },
            NetworkVlanRanges = { "physnet1:100:199" },
        };
        controller.ComputeHosts.AddRange(hosts);
        _ = new SriovController(name, controller);
    }

    return hosts.ToDictionary(host => host.GetResourceName(), object? (host) => host.RebootRequired);
});
