using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Sriov.Host.Inputs;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;
using static Sdk.Tests.Components.Site;

namespace Sdk.Tests.Components;

/// <summary>What a compute host tells nova and neutron.</summary>
public sealed class ComputeHostServicesTests
{
    [Fact]
    public async Task WhitelistAgentAndAlias_WaitForAllVirtualFunctions_AndNotForEachOther()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() => _ = ComputeHost("c"));

        Assert.Equal(["c-enp1s0", "c-enp2s0"], engine.Dependencies("c-whitelist"));
        Assert.Equal(["c-enp1s0", "c-enp2s0"], engine.Dependencies("c-agent"));
        Assert.Equal(["c-enp1s0", "c-enp2s0"], engine.Dependencies("c-alias"));
    }

    [Fact]
    public async Task WhitelistAndAgent_AreKnownInThePreviewOfANewHost()
    {
        await using var engine = new RecordingEngine { IsPreview = true };

        await engine.SucceedAsync(() => _ = ComputeHost("c"));

        Assert.Equal(
            List(
                Map(("devname", "enp1s0"), ("physicalNetwork", "physnet1"), ("trusted", true)),
                Map(("devname", "enp2s0"))),
            engine.Inputs("c-whitelist").Get("devices"));
        Assert.Equal(List("physnet1:enp1s0"), engine.Inputs("c-agent").Get("physicalDeviceMappings"));
    }

    [Fact]
    public async Task Alias_HasTheIdsThatTheHostSays()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() => _ = ComputeHost("c"));

        Assert.Equal(
            List(Map(("name", "a1"), ("vendorId", "8086"), ("productId", "10ca"), ("deviceType", "type-VF"))),
            engine.Inputs("c-alias").Get("aliases"));
    }

    [Fact]
    public async Task Alias_InAPreview_IsUnknownOnlyInItsIds()
    {
        await using var engine = new RecordingEngine { IsPreview = true };
        engine.FindNothingYet("c-enp2s0");

        await engine.SucceedAsync(() => _ = ComputeHost("c"));

        Assert.Equal(
            List(Map(
                ("name", "a1"),
                ("vendorId", PropertyValue.Unknown),
                ("productId", PropertyValue.Unknown),
                ("deviceType", "type-VF"))),
            engine.Inputs("c-alias").Get("aliases"));
    }

    [Fact]
    public async Task Alias_WhoseIdsTheProgramKnows_IsKnownInAPreview()
    {
        await using var engine = new RecordingEngine { IsPreview = true };
        engine.FindNothingYet("c-enp2s0");

        await engine.SucceedAsync(() => _ = new SriovComputeHost("c", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "c" },
            PhysicalFunctions =
            {
                ["enp2s0"] = new PhysicalFunctionArgs
                {
                    Alias = new AliasSettings { Name = "a1", VendorId = "8086", ProductId = "10ca", NumaPolicy = "preferred" },
                },
            },
        }));

        Assert.Equal(
            List(Map(
                ("name", "a1"), ("vendorId", "8086"), ("productId", "10ca"), ("deviceType", "type-VF"), ("numaPolicy", "preferred"))),
            engine.Inputs("c-alias").Get("aliases"));
    }

    [Fact]
    public async Task Alias_WhoseProductIdNobodyKnows_IsAnErrorThatSaysWhatToDo()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0", productId: null);

        Assert.NotEqual(0, await engine.RunAsync(() => _ = ComputeHost("c")));

        Assert.Contains(engine.Messages, message => message.Message.Contains("give ProductId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Services_AreThoseGiven_AndHaveANameWhereTheProviderCanNotTell()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovComputeHost("c", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "c" },
            PhysicalFunctions =
            {
                ["enp1s0"] = new PhysicalFunctionArgs
                {
                    PhysicalNetwork = "physnet1",
                    Alias = new AliasSettings { Name = "a1", VendorId = "8086", ProductId = "10ca" },
                },
            },
            Services =
            {
                NovaCompute = new ServiceArgs { Restart = "ctl restart compute" },
                SriovAgent = new ServiceArgs { Restart = "ctl restart agent" },
            },
        }));

        Assert.Equal(
            List(Map(("name", "nova-compute"), ("restart", "ctl restart compute"))), engine.Inputs("c-alias").Get("services"));
        Assert.Equal(Map(("restart", "ctl restart compute")), engine.Inputs("c-whitelist").Get("service"));
        Assert.Equal(Map(("restart", "ctl restart agent")), engine.Inputs("c-agent").Get("service"));
    }

    [Fact]
    public async Task PhysicalFunctionsWithoutAPurpose_AreNotOfferedToNovaOrNeutron()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovComputeHost("c", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "c" },
            PhysicalFunctions = { ["enp1s0"] = new PhysicalFunctionArgs { Count = 4 } },
        }));

        Assert.Equal(["c-enp1s0", "c-iommu"], engine.Registrations.Where(r => r.Custom).Select(r => r.Name).Order());
    }

    [Fact]
    public async Task DeviceByPciAddress_IsWhitelistedByIt_AndMappedByTheInterfaceThatWasFound()
    {
        await using var engine = new RecordingEngine();
        engine.Answers["c-uplink"] = request => new()
        {
            Urn = RecordingEngine.UrnOf(request.Type, request.Name),
            Id = "c/0000:01:00.0",
            Object = PropertyCodec.Encode(
                PropertyMap.Of(("physicalFunction", Map(("name", "ens1f0np0"), ("pciAddress", "0000:01:00.0")))),
                PropertyCodecOptions.KeepAll),
        };

        await engine.SucceedAsync(() => _ = new SriovComputeHost("c", new SriovComputeHostArgs
        {
            Connection = new ConnectionArgs { Host = "c" },
            PhysicalFunctions =
            {
                ["uplink"] = new PhysicalFunctionArgs
                {
                    Device = new DeviceSelectorArgs { PciAddress = "0000:01:00.0" },
                    PhysicalNetwork = "physnet1",
                },
            },
        }));

        Assert.Equal(
            List(Map(("address", "0000:01:00.0"), ("physicalNetwork", "physnet1"))),
            engine.Inputs("c-whitelist").Get("devices"));
        Assert.Equal(List("physnet1:ens1f0np0"), engine.Inputs("c-agent").Get("physicalDeviceMappings"));
    }
}
