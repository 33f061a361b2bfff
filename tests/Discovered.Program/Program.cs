using Pulumi;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;
using Pulumi.Sriov.Neutron;
using Pulumi.Sriov.Nova;
using Pulumi.Sriov.Nova.Inputs;

// What was found, as it was found. Before the first update it is imported, with the import file of the same discovery:
//     pulumi config set --path sriov:connection.user ops
//     pulumi config set --path sriov:connection.become true
//     pulumi import --file import.json --generate-code=false
//     pulumi preview --expect-no-changes
return await Deployment.RunAsync(() =>
{
    // compute-1: Debian GNU/Linux 12 (bookworm), kernel 6.1.0-28-amd64
    // enp2s0 (0000:02:00.0) has no virtual functions; it can have 7
    // the virtual functions of enp1s0 (0000:01:00.0) are made by rc.local /etc/rc.local:2, 'echo 4 >
    //   /sys/class/net/enp1s0/device/sriov_numvfs'; to have this program make them, take that line out and remove
    //   Persistence
    var compute1 = new ConnectionArgs { Host = "compute-1" };

    var compute1Kernel = new KernelArguments("compute-1-kernel", new KernelArgumentsArgs
    {
        Connection = compute1,
        Arguments = { "hugepages=16" },
    });

    var compute1Iommu = new Iommu("compute-1-iommu", new IommuArgs
    {
        Connection = compute1,
        Passthrough = true,
    }, new CustomResourceOptions { DependsOn = { compute1Kernel } });

    var compute1Enp1s0 = new VirtualFunctions("compute-1-enp1s0", new VirtualFunctionsArgs
    {
        Connection = compute1,
        Count = 4,
        Device = new DeviceSelectorArgs { PciAddress = "0000:01:00.0" },
        LinkUp = true,
        Persistence = PersistenceKind.None,
    }, new CustomResourceOptions { DependsOn = { compute1Kernel, compute1Iommu } });

    _ = new PciWhitelist("compute-1-whitelist", new PciWhitelistArgs
    {
        Connection = compute1,
        Devices = { new WhitelistedDeviceArgs { Devname = "enp1s0", PhysicalNetwork = "physnet1" } },
    }, new CustomResourceOptions { DependsOn = { compute1Enp1s0 } });

    _ = new PciAlias("compute-1-alias", new PciAliasArgs
    {
        Connection = compute1,
        Aliases =
        {
            new PciAliasEntryArgs { DeviceType = "type-VF", Name = "a1", ProductId = "10ca", VendorId = "8086" },
        },
    });

    _ = new SchedulerFilter("compute-1-filter", new SchedulerFilterArgs
    {
        Connection = compute1,
        Filters = { "PciPassthroughFilter" },
    });

    _ = new SriovAgent("compute-1-agent", new SriovAgentArgs
    {
        Connection = compute1,
        PhysicalDeviceMappings = { "physnet1:enp1s0" },
    }, new CustomResourceOptions { DependsOn = { compute1Enp1s0 } });

    _ = new MechanismDriver("compute-1-driver", new MechanismDriverArgs
    {
        Connection = compute1,
        FlatNetworks = { "external", "physnet1" },
        NetworkVlanRanges = { "physnet1:100:199" },
    });

    // compute-2: Debian GNU/Linux 12 (bookworm), kernel 6.1.0-28-amd64
    // enp1s0 (0000:01:00.0) has no virtual functions; it can have 7
    // enp2s0 (0000:02:00.0) has no virtual functions; it can have 7
    var compute2 = new ConnectionArgs { Host = "compute-2" };

    _ = new Iommu("compute-2-iommu", new IommuArgs
    {
        Connection = compute2,
    });
});
