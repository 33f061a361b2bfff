using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Tests.Engine;
using static Sdk.Tests.Components.Site;

namespace Sdk.Tests.Components;

public sealed class VnfFlavorTests
{
    [Fact]
    public async Task ExtraSpecs_AreNovasWords()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new VnfFlavor("f", new VnfFlavorArgs
        {
            Ram = 2048,
            Vcpus = 2,
            Disk = 10,
            Aliases = { ["b"] = 1, ["a1"] = 4 },
            HugePages = "large",
            NumaNodes = 2,
            CpuPolicy = "dedicated",
            PciNumaAffinityPolicy = "required",
            ExtraSpecs = { ["hw:vif_multiqueue_enabled"] = "true" },
        }));

        Assert.Equal(
            PropertyMap.Of(
                ("disk", 10),
                ("extraSpecs", Map(
                    ("hw:cpu_policy", "dedicated"),
                    ("hw:mem_page_size", "large"),
                    ("hw:numa_nodes", "2"),
                    ("hw:pci_numa_affinity_policy", "required"),
                    ("hw:vif_multiqueue_enabled", "true"),
                    ("pci_passthrough:alias", "a1:4,b:1"))),
                ("ram", 2048),
                ("vcpus", 2)),
            PropertyCodec.Decode(Flavor(engine).Object, PropertyCodecOptions.KeepAll));
    }

    [Fact]
    public async Task ChangedExtraSpecs_MakeANewFlavor_BecauseServersKeepTheOldOnes()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new VnfFlavor("f", new VnfFlavorArgs { Ram = 512, Vcpus = 1 }));

        Assert.Equal(["extraSpecs"], Flavor(engine).ReplaceOnChanges);
    }

    private static RegisterResourceRequest Flavor(RecordingEngine engine) =>
        engine.Registrations.Single(request => request.Type == "openstack:compute/flavor:Flavor");
}
