using System.Text.Json.Nodes;
using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class PortTests(SriovCloud site) : NetworkingTests(site, "operator")
{
    [Fact]
    public async Task LivesThroughEveryChange()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.100.0.0/24");
        var second = await SubnetAsync(network, "10.101.0.0/24");
        var group = await MadeAsync(Types.SecGroup, ("name", Unique("group")));

        await AssertLifeAsync(
            Types.Port,
            Inputs(("name", Unique("port")), ("networkId", network.Id!), ("fixedIps", List(On(subnet))), ("tags", List("blue"))),
            Inputs(("name", Unique("renamed")), ("description", "vnf")),
            Inputs(("adminStateUp", false)),
            Inputs(("fixedIps", List(On(second), On(subnet)))),
            Inputs(("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.100.0.77"))))),
            Inputs(("securityGroupIds", List(group.Id!))),
            Inputs(("allowedAddressPairs", List(Map(("ipAddress", "192.0.2.0/28")), Map(("ipAddress", "192.0.2.77"), ("macAddress", "FA:16:3E:00:00:99"))))),
            Inputs(("allowedAddressPairs", List())),
            Inputs(("extraDhcpOptions", List(Map(("name", "mtu"), ("value", "9000")), Map(("name", "tftp-server"), ("value", "192.0.2.9"))))),
            Inputs(("extraDhcpOptions", List(Map(("name", "tftp-server"), ("value", "192.0.2.10"))))),
            Inputs(("tags", List("red"))));
    }

    [Fact]
    public async Task OneAddressMore_LeavesTheFirstAsItIs()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.102.0.0/24");
        var second = await SubnetAsync(network, "10.103.0.0/24");
        var port = Resource(Types.Port);
        var inputs = Inputs(("name", Unique("port")), ("networkId", network.Id!), ("fixedIps", List(On(subnet))));
        await port.UpAsync(inputs);
        var first = ((PropertyValue.ListValue)port.State["allFixedIps"]).Items[0];

        await port.UpAsync(inputs.With("fixedIps", List(On(second), On(subnet))));

        Assert.Contains(first, ((PropertyValue.ListValue)port.State["allFixedIps"]).Items);
    }

    [Fact]
    public async Task OnASubnetWithSlaac_NeutronsOwnAddressIsNoChange()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.104.0.0/24");
        await MadeAsync(
            Types.Subnet, ("name", Unique("subnet")), ("networkId", network.Id!), ("cidr", "2001:db8:104::/64"), ("ipVersion", 6),
            ("ipv6AddressMode", "slaac"), ("ipv6RaMode", "slaac"));

        var port = await AssertLifeAsync(
            Types.Port, Inputs(("name", Unique("port")), ("networkId", network.Id!), ("fixedIps", List(On(subnet)))));

        Assert.Equal(2, ((PropertyValue.ListValue)port.State["allFixedIps"]).Items.Count);
    }

    [Fact]
    public async Task WithoutAddressAndGroup_HasNeither()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.105.0.0/24");
        var inputs = Inputs(("name", Unique("port")), ("networkId", network.Id!), ("noFixedIp", true), ("noSecurityGroups", true));
        var port = await AssertLifeAsync(Types.Port, inputs, Inputs(("portSecurityEnabled", false)));
        Assert.Equal(List(), port.State["allFixedIps"]);
        Assert.Equal(List(), port.State["allSecurityGroupIds"]);

        await Cloud.OpenStackAsync("operator", "port", "set", "--fixed-ip", $"subnet={subnet.Id}", port.Id!);
        await AssertRepairedAsync(port, inputs.With("portSecurityEnabled", false), "noFixedIp");
    }

    [Fact]
    public async Task PortSecurity_SwitchedOff_TakesTheDefaultGroupAlong()
    {
        var (network, _) = await NetworkWithSubnetAsync("10.106.0.0/24");

        var port = await AssertLifeAsync(
            Types.Port, Inputs(("name", Unique("port")), ("networkId", network.Id!)), Inputs(("portSecurityEnabled", false)));

        Assert.Equal(List(), port.State["allSecurityGroupIds"]);
    }

    [Fact]
    public async Task Binding_OfAnUnusedPort_ChangesInPlace()
    {
        var (network, _) = await NetworkWithSubnetAsync("10.107.0.0/24");

        var port = await AssertLifeAsync(
            Types.Port,
            Inputs(("name", Unique("port")), ("networkId", network.Id!), ("binding", Map(("vnicType", "direct")))),
            Inputs(("binding", Map(("vnicType", "direct"), ("profile", """{ "trusted" : "true" }""")))),
            Inputs(("binding", Map(("vnicType", "macvtap"), ("profile", """{"other": [1, 2], "trusted": "true"}""")))),
            Inputs(("binding", Map(("vnicType", "macvtap")))));

        Assert.Equal("unbound", port.State.At("binding", "vifType"));
    }

    [Fact]
    public async Task Profile_WhatNovaWrites_IsNeitherAChangeNorTakenAway()
    {
        var (network, _) = await NetworkWithSubnetAsync("10.108.0.0/24");
        var port = Resource(Types.Port);
        var inputs = Direct(network, """{"trusted": "true"}""");
        await port.UpAsync(inputs);
        // As nova does when a server boots.
        await Cloud.OpenStackAsync(
            "operator", "port", "set", "--binding-profile", "pci_slot=0000:03:00.2", "--binding-profile", "physical_network=physnet1",
            "--device", "some-server", "--device-owner", "compute:nova", "--host", "compute-1", port.Id!);

        await AssertSettledAsync(port, inputs);
        Assert.Equal(["binding"], (await port.DiffAsync(inputs.With("binding", Map(("vnicType", "normal"))))).Replaces);

        var wanted = Direct(network, """{"speed": "10"}""").With("name", inputs["name"]);
        await port.UpAsync(wanted);
        await AssertSettledAsync(port, wanted);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"binding_profile": {"pci_slot": "0000:03:00.2", "physical_network": "physnet1", "speed": "10"}}"""),
            JsonNode.Parse(await Cloud.OpenStackAsync("operator", "port", "show", "-f", "json", "-c", "binding_profile", port.Id!))));

        var imported = new DrivenResource(Plugin.Client, Types.Port, "imported");
        await imported.ImportAsync(port.Id!);
        AssertNoChanges(await imported.DiffAsync(wanted));
    }

    [Fact]
    public async Task ByAPlainUser_DirectPort_LivesWithoutSeeingItsBinding()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.109.0.0/24");
        var user = await StartPluginAsync("user");
        var port = Resource(Types.Port, user);
        var inputs = Inputs(
            ("name", Unique("port")), ("networkId", network.Id!), ("fixedIps", List(On(subnet))),
            ("binding", Map(("vnicType", "direct"), ("profile", "{}"))));
        await port.UpAsync(inputs);
        await AssertSettledAsync(port, inputs);

        await port.UpAsync(inputs.With("description", "mine"));
        await AssertSettledAsync(port, inputs.With("description", "mine"));
    }

    [Fact]
    public async Task OfTheAdministrator_RefreshedByAPlainUser_HasNoChanges()
    {
        var (network, _) = await NetworkWithSubnetAsync("10.110.0.0/24");
        var port = Resource(Types.Port);
        var inputs = Direct(network, """{"trusted": "true"}""");
        inputs = inputs.With("binding", Map(("vnicType", "direct"), ("profile", """{"trusted": "true"}"""), ("hostId", "compute-1")));
        await port.UpAsync(inputs);

        await AssertSettledAsync(port.ResumedBy((await StartPluginAsync("user")).Client), inputs);
    }

    [Fact]
    public async Task ReplacedWithTheSameAddressAndMac_TheOldOneGoesFirst()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.111.0.0/24");
        var port = Resource(Types.Port);
        var inputs = Inputs(
            ("networkId", network.Id!), ("macAddress", "FA-16-3E-00-00-77"),
            ("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.111.0.9")))));
        await port.UpAsync(inputs);
        await AssertSettledAsync(port, inputs);

        var other = inputs.With("deviceOwner", "compute:other");
        var diff = await port.DiffAsync(other);
        Assert.Equal(["deviceOwner"], diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
        await port.UpAsync(other);
        await AssertSettledAsync(port, other);
    }

    [Fact]
    public async Task ChangedByOthers_IsChangedBack()
    {
        var (network, subnet) = await NetworkWithSubnetAsync("10.112.0.0/24");
        var port = Resource(Types.Port);
        var inputs = Inputs(
            ("name", Unique("port")), ("networkId", network.Id!),
            ("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.112.0.9")))));
        await port.UpAsync(inputs);
        await Cloud.OpenStackAsync(
            "operator", "port", "set", "--no-fixed-ip", "--fixed-ip", $"subnet={subnet.Id},ip-address=10.112.0.10",
            "--allowed-address", "ip-address=192.0.2.1", "--description", "theirs", port.Id!);

        await AssertRepairedAsync(port, inputs, "allowedAddressPairs", "description", "fixedIps");
        await AssertGoneAsync(port, "port");
    }

    private async Task<(DrivenResource Network, DrivenResource Subnet)> NetworkWithSubnetAsync(string cidr)
    {
        var network = await NetworkAsync();
        return (network, await SubnetAsync(network, cidr));
    }

    private static PropertyMap Direct(DrivenResource network, string profile) => Inputs(
        ("name", Unique("port")), ("networkId", network.Id!), ("binding", Map(("vnicType", "direct"), ("profile", profile))));

    private static PropertyValue On(DrivenResource subnet) => Map(("subnetId", subnet.Id!));
}
