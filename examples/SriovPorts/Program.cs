using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;

// Method 1: a virtual function is a port of a network. Neutron gives it its MAC address and VLAN, and the server that has the
// port is placed where one is free. The host's IOMMU is on and its services are found by themselves.
return await Deployment.RunAsync(() =>
{
    var config = new Config();

    var compute = new SriovComputeHost("compute", new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("computeHost") },
        Iommu = { Enabled = false },
        PhysicalFunctions =
        {
            [config.Require("adapter")] = new PhysicalFunctionArgs { Count = 8, LinkUp = true, PhysicalNetwork = "physnet1", Trusted = true },
        },
    });

    var controller = new SriovController("controller", new SriovControllerArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("controller") },
        NetworkVlanRanges = { "physnet1:100:199" },
    });

    var network = new SriovNetwork("uplink", new SriovNetworkArgs
    {
        PhysicalNetwork = "physnet1",
        VlanId = 123,
        Cidr = "192.0.2.0/24",
        Controllers = { controller },
    });

    var vnf = new Vnf("router", new VnfArgs
    {
        FlavorId = new VnfFlavor("router", new VnfFlavorArgs { Ram = 2048, Vcpus = 2, CpuPolicy = "dedicated" }).FlavorId,
        ImageName = config.Require("image"),
        Ports =
        {
            new VnfPortArgs { Name = "uplink", NetworkId = network.NetworkId, FixedIp = "192.0.2.10" },

            // A router forwards for others: the port must not insist on its own addresses.
            new VnfPortArgs { Name = "inside", NetworkId = network.NetworkId, Trusted = true, PortSecurity = false },
        },
        ComputeHosts = { compute },
        Controllers = { controller },
    });

    return new Dictionary<string, object?> { ["server"] = vnf.ServerId, ["macAddresses"] = vnf.MacAddresses };
});
