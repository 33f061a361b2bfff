using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;

// Method 2: virtual functions are PCI devices that a flavor asks for by an alias of nova. Neutron knows nothing of them: MAC
// addresses and VLANs are the guest's own affair. The host's IOMMU is on and its services are found by themselves.
return await Deployment.RunAsync(() =>
{
    var config = new Config();

    var compute = new SriovComputeHost("compute", new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("computeHost") },
        Iommu = { Enabled = false },
        PhysicalFunctions =
        {
            [config.Require("adapter")] = new PhysicalFunctionArgs
            {
                Count = 8,
                LinkUp = true,
                Alias = new AliasSettings { Name = "vf", NumaPolicy = "preferred" },
            },
        },
    });

    // The alias with the ids of these virtual functions, for nova-api and nova-compute; and the scheduler's filter.
    var controller = new SriovController("controller", new SriovControllerArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("controller") },
        ComputeHosts = { compute },
        MechanismDrivers = [],
    });

    var flavor = new VnfFlavor("firewall", new VnfFlavorArgs
    {
        Ram = 4096,
        Vcpus = 4,
        Aliases = { ["vf"] = 4 },
        NumaNodes = 1,
        HugePages = "large",
    });

    var vnf = new Vnf("firewall", new VnfArgs
    {
        FlavorId = flavor.FlavorId,
        ImageName = config.Require("image"),
        ComputeHosts = { compute },
        Controllers = { controller },
    });

    return new Dictionary<string, object?> { ["server"] = vnf.ServerId };
});
