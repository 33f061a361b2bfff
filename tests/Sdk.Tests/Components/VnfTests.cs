using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov;
using Pulumi.Tests.Engine;
using static Sdk.Tests.Components.Site;

namespace Sdk.Tests.Components;

public sealed class VnfTests
{
    [Fact]
    public async Task Ports_AreDirectUnlessToldOtherwise_WithWhatWasGivenAndNothingElse()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Vnf("v", new VnfArgs
        {
            FlavorId = "f",
            ImageName = "guest",
            Ports =
            {
                new VnfPortArgs { NetworkId = "n1" },
                new VnfPortArgs
                {
                    Name = "wan",
                    NetworkId = "n2",
                    VnicType = "macvtap",
                    Trusted = true,
                    FixedIp = "192.0.2.10",
                    MacAddress = "02:00:00:00:00:01",
                    PortSecurity = false,
                },
            },
        }));

        Assert.Equal(
            PropertyMap.Of(("binding", Map(("vnicType", "direct"))), ("networkId", "n1")), engine.Inputs("v-port0"));
        Assert.Equal(
            PropertyMap.Of(
                ("binding", Map(("profile", """{"trusted":"true"}"""), ("vnicType", "macvtap"))),
                ("fixedIps", List(Map(("ipAddress", "192.0.2.10")))),
                ("macAddress", "02:00:00:00:00:01"),
                ("networkId", "n2"),
                ("noSecurityGroups", true),
                ("portSecurityEnabled", false)),
            engine.Inputs("v-wan"));
        Assert.Equal(List(Map(("port", "id-v-port0")), Map(("port", "id-v-wan"))), ServerInputs(engine).Get("networks"));
    }

    [Fact]
    public async Task WithoutPorts_TheServerHasNoNetworks_RatherThanAnyThatNovaFinds()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Vnf("v", new VnfArgs { FlavorId = "f", ImageId = "i" }));

        Assert.Equal(
            PropertyMap.Of(("flavorId", "f"), ("imageId", "i"), ("networkMode", "none")), ServerInputs(engine));
    }

    [Fact]
    public async Task Server_WaitsForEveryPartOfTheHostsThatItIsGiven()
    {
        await using var engine = new RecordingEngine();
        engine.FindVirtualFunctions("c-enp2s0");

        await engine.SucceedAsync(() =>
        {
            var host = ComputeHost("c");
            _ = new Vnf("v", new VnfArgs
            {
                FlavorId = "f",
                ImageId = "i",
                Ports = { new VnfPortArgs { NetworkId = "n" } },
                ComputeHosts = { host },
                Controllers = { Controller("k", host) },
            });
        });

        Assert.Equal(
            ["c-agent", "c-alias", "c-enp1s0", "c-enp2s0", "c-iommu", "c-whitelist", "k-alias", "k-driver", "k-filter", "v-port0"],
            Server(engine).Dependencies.Select(urn => urn.Split("::")[^1]).Order(StringComparer.Ordinal));
        Assert.Empty(engine.Dependencies("v-port0"));
    }

    [Fact]
    public async Task Server_ThatMustBeReplaced_GoesFirst_BecauseItHoldsThePortsAndVirtualFunctions()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Vnf("v", new VnfArgs { FlavorId = "f", ImageId = "i" }));

        Assert.True(Server(engine).DeleteBeforeReplace);
        Assert.Empty(Server(engine).ReplaceOnChanges);
    }

    [Fact]
    public async Task ReplaceOnFlavorChange_ReplacesTheServerInsteadOfResizingIt()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Vnf("v", new VnfArgs { FlavorId = "f", ImageId = "i", ReplaceOnFlavorChange = true }));

        Assert.Equal(["flavorId"], Server(engine).ReplaceOnChanges);
    }

    [Fact]
    public async Task ServerGroup_IsASchedulerHint()
    {
        await using var engine = new RecordingEngine();

        await engine.SucceedAsync(() => _ = new Vnf("v", new VnfArgs { FlavorId = "f", ImageId = "i", ServerGroupId = "g" }));

        Assert.Equal(List(Map(("group", "g"))), ServerInputs(engine).Get("schedulerHints"));
    }

    private static RegisterResourceRequest Server(RecordingEngine engine) =>
        engine.Registrations.Single(request => request.Type == "openstack:compute/instance:Instance");

    private static PropertyMap ServerInputs(RecordingEngine engine) =>
        PropertyCodec.Decode(Server(engine).Object, PropertyCodecOptions.KeepAll);
}
