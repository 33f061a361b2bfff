using Pulumi;
using Pulumi.Sriov;
using Pulumi.Sriov.Host;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;

// The host alone, without OpenStack: its IOMMU on, and virtual functions on one of its adapters.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var adapter = config.Require("adapter");

    var host = new SriovComputeHost("compute", new SriovComputeHostArgs
    {
        Connection = new ConnectionArgs { Host = config.Require("host") },
        Iommu = { Passthrough = true },
        Reboot = new RebootArgs { Policy = RebootPolicy.WhenRequired },
        RequireIsolation = true,
        PhysicalFunctions =
        {
            [adapter] = new PhysicalFunctionArgs
            {
                Count = config.GetInt32("functions") ?? 4,
                LinkUp = true,
                Persistence = PersistenceKind.Systemd,
                VirtualFunctions =
                {
                    new VirtualFunctionSettingsArgs { Index = 0, Mac = "02:00:00:00:10:00", Vlan = 100 },
                    new VirtualFunctionSettingsArgs { Index = 1, Mac = "02:00:00:00:10:01", Trust = true, SpoofCheck = false },
                },
            },
        },
    });

    return new Dictionary<string, object?>
    {
        ["functions"] = host.PhysicalFunctions[adapter].Functions.Apply(functions => functions.Select(f => f.PciAddress).ToArray()),
        ["vendorId"] = host.VfVendorIds.Apply(ids => ids[adapter]),
        ["productId"] = host.VfProductIds.Apply(ids => ids[adapter]),
        ["rebootRequired"] = host.RebootRequired,
    };
});
