using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

// The same as configure.yml and configure.sh.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var service = new ServiceArgs { Proof = config.RequireBoolean("watch") ? ServiceProof.Settled : ServiceProof.Started };
    foreach (var name in config.RequireObject<string[]>("hosts"))
    {
        _ = new SriovComputeHost(name, new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = name },
            KernelArguments = { "default_hugepagesz=1G", "hugepages=16" },
            Iommu = { Passthrough = true },
            Services = { NovaCompute = service, SriovAgent = service },
            PhysicalFunctions =
            {
                ["enp1s0f0"] = ForPorts("physnet1"),
                ["enp1s0f1"] = ForPorts("physnet2"),
                ["enp2s0f0"] = ForFlavors("vf"),
                ["enp2s0f1"] = ForFlavors("vf"),
            },
        });
    }
});

// For ports of a physical network (method 1).
static PhysicalFunctionArgs ForPorts(string physicalNetwork)
{
    var function = WithVirtualFunctions();
    function.PhysicalNetwork = physicalNetwork;
    return function;
}

// For flavors that ask by an alias (method 2).
static PhysicalFunctionArgs ForFlavors(string alias)
{
    var function = WithVirtualFunctions();
    function.Alias = new AliasSettings { Name = alias };
    return function;
}

static PhysicalFunctionArgs WithVirtualFunctions() => new()
{
    Count = 8,
    LinkUp = true,
    Mtu = 9000,
    Autoprobe = false,
    Persistence = PersistenceKind.RcLocal,
};
