using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class NetworkTests(SriovCloud site) : NetworkingTests(site, "operator")
{
    [Fact]
    public Task Vlan_LivesThroughEveryChange() => AssertLifeAsync(
        Types.Network,
        Vlan().With("tags", List("blue", "green")),
        Inputs(("name", Unique("renamed"))),
        Inputs(("description", "data of the VNF")),
        Inputs(("adminStateUp", false)),
        Inputs(("mtu", 1400), ("portSecurityEnabled", false)),
        Inputs(("shared", true)),
        Inputs(("shared", false)),
        Inputs(("external", true)),
        Inputs(("tags", List("red", "green"))),
        Inputs(("tags", List())),
        Inputs(("description", "")));

    [Fact]
    public async Task Vlan_OtherId_ChangesInPlace_OtherPhysicalNetwork_Replaces()
    {
        var network = Resource(Types.Network);
        await network.UpAsync(Vlan(160));
        var renumbered = Vlan(161).With("name", network.Inputs["name"]);
        Assert.Empty((await network.DiffAsync(renumbered)).Replaces);
        await network.UpAsync(renumbered);
        await AssertSettledAsync(network, renumbered);

        var moved = renumbered.With("segments", List(Map(("networkType", "flat"), ("physicalNetwork", "physnet2"))));
        Assert.Equal(["segments"], (await network.DiffAsync(moved)).Replaces);
        var id = network.Id;
        await network.UpAsync(moved);

        Assert.NotEqual(id, network.Id);
        await AssertSettledAsync(network, moved);
    }

    [Fact]
    public async Task SeveralSegments_AreOneNetwork()
    {
        var inputs = Inputs(("name", Unique("network")), ("segments", List(
            Map(("networkType", "vxlan")), Map(("networkType", "vlan"), ("physicalNetwork", "physnet1"), ("segmentationId", 170)))));

        await AssertLifeAsync(Types.Network, inputs, Inputs(("description", "two ways")));
    }

    [Fact]
    public async Task ByAPlainUser_LivesThroughEveryChange_WithoutSeeingSegments()
    {
        var user = await StartPluginAsync("user");
        var network = Resource(Types.Network, user);
        var inputs = Inputs(("name", Unique("network")), ("tags", List("blue")), ("portSecurityEnabled", false));
        await network.UpAsync(inputs);
        await AssertSettledAsync(network, inputs);

        inputs = inputs.With("description", "mine").With("tags", List("red"));
        await network.UpAsync(inputs);
        await AssertSettledAsync(network, inputs);
        Assert.False(network.State.ContainsKey("segments"));
    }

    [Fact]
    public async Task OfTheAdministrator_RefreshedByAPlainUser_HasNoChanges()
    {
        var network = Resource(Types.Network);
        var inputs = Vlan();
        await network.UpAsync(inputs);

        var seenByUser = network.ResumedBy((await StartPluginAsync("user")).Client);

        await AssertSettledAsync(seenByUser, inputs);
    }

    [Fact]
    public async Task ChangedByOthers_IsChangedBack_ButTheirTagsStay()
    {
        var network = Resource(Types.Network);
        var inputs = Inputs(("name", Unique("network")), ("description", "ours"), ("tags", List("blue")));
        await network.UpAsync(inputs);
        await Cloud.OpenStackAsync(
            "operator", "network", "set", "--description", "theirs", "--no-tag", "--tag", "foreign", network.Id!);

        await AssertRepairedAsync(network, inputs, "description", "tags");

        Assert.Equal(List("blue", "foreign"), network.State["allTags"]);
        await AssertGoneAsync(network, "network");
    }

    private static PropertyMap Vlan(int? id = null)
    {
        var segment = PropertyMap.Of(("networkType", "vlan"), ("physicalNetwork", "physnet1"));
        return Inputs(
            ("name", Unique("network")),
            ("segments", List(new PropertyValue.MapValue(id is { } chosen ? segment.With("segmentationId", chosen) : segment))));
    }
}
