using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Sriov.Inputs;
using Pulumi.Tests.Engine;
using static Sdk.Tests.Components.Site;

namespace Sdk.Tests.Components;

public sealed class SriovControllerTests
{
    [Fact]
    public async Task AliasOfSeveralHosts_IsThereOnce_WhenTheDevicesAreTheSame()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c1-enp2s0");
        engine.FindVirtualFunctions("c2-enp2s0");

        await engine.SucceedAsync(() => _ = Controller("k", ComputeHost("c1"), ComputeHost("c2")));

        Assert.Equal(
            List(Map(("name", "a1"), ("vendorId", "8086"), ("productId", "10ca"), ("deviceType", "type-VF"))),
            engine.Inputs("k-alias").Get("aliases"));
    }

    [Fact]
    public async Task AliasOfSeveralHosts_NamesAllDevices_WhenTheyDiffer()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c1-enp2s0");
        engine.FindVirtualFunctions("c2-enp2s0", productId: "1889");

        await engine.SucceedAsync(() => _ = Controller("k", ComputeHost("c1"), ComputeHost("c2")));

        var aliases = Assert.IsType<PropertyValue.ListValue>(engine.Inputs("k-alias").Get("aliases"));
        Assert.Equal(
            ["10ca", "1889"],
            aliases.Items.Select(alias => ((PropertyValue.StringValue)((PropertyValue.MapValue)alias).Properties.Get("productId")).Value));
    }

    [Fact]
    public async Task Parts_WaitForTheDevicesThatTheyName_AndNotForEachOther()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() => _ = Controller("k", ComputeHost("c")));

        Assert.Equal(["c-enp2s0"], engine.Dependencies("k-alias"));
        Assert.Empty(engine.Dependencies("k-filter"));
        Assert.Empty(engine.Dependencies("k-driver"));
    }

    [Fact]
    public async Task FilterAndDriver_AreThoseThatSriovNeeds_UnlessTheProgramSaysOtherwise()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovController("k", new SriovControllerArgs
        {
            Connection = new ConnectionArgs { Host = "k" },
            FlatNetworks = { "physnet1" },
            NetworkVlanRanges = { "physnet2:100:199" },
        }));

        Assert.Equal(List("PciPassthroughFilter"), engine.Inputs("k-filter").Get("filters"));
        var driver = engine.Inputs("k-driver");
        Assert.Equal(List("sriovnicswitch"), driver.Get("mechanismDrivers"));
        Assert.Equal(List("physnet1"), driver.Get("flatNetworks"));
        Assert.Equal(List("physnet2:100:199"), driver.Get("networkVlanRanges"));
        Assert.DoesNotContain(engine.Registrations, request => request.Name == "k-alias");
    }

    [Fact]
    public async Task Services_AreThoseGiven_EachForTheResourceWhoseConfigurationItReads()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() => _ = new SriovController("k", new SriovControllerArgs
        {
            Connection = new ConnectionArgs { Host = "k" },
            ComputeHosts = { ComputeHost("c") },
            Services =
            {
                NovaApi = new ServiceArgs { Restart = "ctl restart api" },
                NovaScheduler = new ServiceArgs { Restart = "ctl restart scheduler" },
                NeutronServer = new ServiceArgs { Restart = "ctl restart neutron" },
            },
        }));

        Assert.Equal(List(Map(("name", "nova-api"), ("restart", "ctl restart api"))), engine.Inputs("k-alias").Get("services"));
        Assert.Equal(Map(("restart", "ctl restart scheduler")), engine.Inputs("k-filter").Get("service"));
        Assert.Equal(Map(("restart", "ctl restart neutron")), engine.Inputs("k-driver").Get("service"));
    }

    [Fact]
    public async Task WhatIsEmptied_IsLeftAlone()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new SriovController("k", new SriovControllerArgs
        {
            Connection = new ConnectionArgs { Host = "k" },
            SchedulerFilters = [],
            MechanismDrivers = [],
        }));

        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }
}
