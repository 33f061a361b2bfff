using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Inputs;

// The same as configure.yml and configure.sh.
return await Deployment.RunAsync(() =>
{
    foreach (var name in new Config().RequireObject<string[]>("hosts"))
    {
        _ = new SriovComputeHost(name, new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = name },
            KernelArguments = { "default_hugepagesz=1G", "hugepages=16" },
            Iommu = { Passthrough = true },
            PhysicalFunctions =
            {
                ["enp1s0f0"] = Card(),
                ["enp1s0f1"] = Card(),
            },
        });
    }
});

static PhysicalFunctionArgs Card() => new()
{
    Count = 8,
    LinkUp = true,
    Mtu = 9000,
    Autoprobe = false,
    Persistence = PersistenceKind.RcLocal,
};
