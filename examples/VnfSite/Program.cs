using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

// A whole site: a compute host from its boot loader to its virtual functions, the controller that hands them out, and two
// VNFs that have them, one by each method. What differs between sites is in Pulumi.<site>.yaml.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var functions = config.GetInt32("functions") ?? 4;

    var compute = new SriovComputeHost("compute", new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("computeHost") },
        Iommu = { Passthrough = true },
        Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        RequireIsolation = true,
        PhysicalFunctions =
        {
            // Method 1: neutron hands these out, as ports of networks on physnet1.
            [config.Require("portAdapter")] = new PhysicalFunctionArgs { Count = functions, LinkUp = true, PhysicalNetwork = "physnet1" },

            // Method 2: nova hands these out, to flavors that ask for the alias.
            [config.Require("aliasAdapter")] = new PhysicalFunctionArgs
            {
                Count = functions,
                LinkUp = true,
                Alias = new AliasSettings { Name = "vf" },
            },
        },
        Services = { NovaCompute = OnCompute(), SriovAgent = OnCompute() },
    });

    var controller = new SriovController("controller", new SriovControllerArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("controller") },
        ComputeHosts = { compute },
        FlatNetworks = { "physnet1" },
        NetworkVlanRanges = { "physnet1:100:199" },
        Services =
        {
            NovaApi = OnController("nova-api"),
            NovaScheduler = OnController("nova-scheduler"),
            NeutronServer = OnController("neutron-server"),
        },
    });

    var network = new SriovNetwork("traffic", new SriovNetworkArgs
    {
        PhysicalNetwork = "physnet1",
        VlanId = config.GetInt32("vlan") is { } vlan ? vlan : null,
        SubnetPool = new SubnetPoolSettings { Prefixes = { config.Require("addresses") }, DefaultPrefixLength = 26 },
        Controllers = { controller },
    });

    Input<string>? hugePages = null;
    if (config.Get("hugePages") is { } pageSize)
    {
        hugePages = pageSize;
    }

    var router = new VnfArgs
    {
        FlavorId = new VnfFlavor("router", new VnfFlavorArgs { Ram = 256, Vcpus = 1, HugePages = hugePages }).FlavorId,
        ImageName = config.Require("image"),
        ComputeHosts = { compute },
        Controllers = { controller },
    };
    for (var port = 0; port < (config.GetInt32("ports") ?? 1); port++)
    {
        router.Ports.Add(new VnfPortArgs { NetworkId = network.NetworkId });
    }

    var devices = config.GetInt32("aliasDevices") ?? 2;
    var firewall = new VnfArgs
    {
        FlavorId = new VnfFlavor("firewall", new VnfFlavorArgs
        {
            Ram = 256,
            Vcpus = 1,
            HugePages = hugePages,
            Aliases = { ["vf"] = devices },
        }).FlavorId,
        ImageName = config.Require("image"),

        // A resize would need the old and the new virtual functions at the same time.
        ReplaceOnFlavorChange = true,
        ComputeHosts = { compute },
        Controllers = { controller },
    };

    return new Dictionary<string, object?>
    {
        ["router"] = new Vnf("router", router).ServerId,
        ["firewall"] = new Vnf("firewall", firewall).ServerId,
        ["rebootRequired"] = compute.RebootRequired,
    };

    // A compute host whose services start slowly gets more than the usual three minutes for it.
    Input<ServiceArgs>? OnCompute()
    {
        if (config.GetInt32("serviceTimeout") is not { } seconds)
        {
            return null;
        }

        return new ServiceArgs { Timeout = seconds };
    }

    // Where neither systemd nor containers run the controller's services, the site says which command does.
    Input<ServiceArgs>? OnController(string name)
    {
        if (config.Get("serviceCommand") is not { } command)
        {
            return null;
        }

        return new ServiceArgs { Name = name, Restart = $"{command} restart {name}", Status = $"{command} status {name}" };
    }
});
