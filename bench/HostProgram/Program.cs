using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

// The same as configure.yml and configure.sh.
return await Deployment.RunAsync(() =>
{
    foreach (var name in new Config().RequireObject<string[]>("hosts"))
    {
        var host = new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = name },
            KernelArguments = { "default_hugepagesz=1G", "hugepages=16" },
            Iommu = { Passthrough = true },
            PhysicalFunctions =
            {
                ["enp1s0f0"] = Card("physnet1"),
                ["enp1s0f1"] = Card("physnet2"),
            },
        };
        host.Services.NovaCompute = Service("nova-compute");
        host.Services.SriovAgent = Service("sriov-agent");
        _ = new SriovComputeHost(name, host);
    }
});

static PhysicalFunctionArgs Card(string physicalNetwork) => new()
{
    Count = 8,
    LinkUp = true,
    Mtu = 9000,
    Autoprobe = false,
    Persistence = PersistenceKind.RcLocal,
    PhysicalNetwork = physicalNetwork,
};

static ServiceArgs Service(string name) => new()
{
    Manager = ServiceManager.Command,
    Restart = $"cloud-service restart {name}",
    Status = $"cloud-service status {name}",
};
