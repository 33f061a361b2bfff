using System.Text.Json.Nodes;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Networking;

public sealed class PortTests : CannedNeutron
{
    private const string Token = "openstack:networking/port:Port";
    private const string Ports = "/network/v2.0/ports";

    private static readonly PropertyMap Direct = Inputs(
        ("name", "vf"), ("networkId", "n-1"), ("binding", Map(("vnicType", "direct"))));

    private static readonly PropertyMap Trusted = Direct.With(
        "binding", Map(("vnicType", "direct"), ("profile", """{ "trusted" : "true" }""")));

    [Fact]
    public async Task Check_ListsWhatItFilledIn_InEveryObject()
    {
        var accepted = await Plugin.Resource(Token).AcceptedAsync(Inputs(
            ("networkId", "n-1"),
            ("binding", Map(("profile", "{}"))),
            ("fixedIps", List(Map(("subnetId", "s-1")))),
            ("extraDhcpOptions", List(Map(("name", "mtu"), ("value", "9000")))),
            ("valueSpecs", Map(("a", "b")))));

        Assert.Equal(List("name"), accepted["__defaults"]);
        Assert.Equal(
            Map(("__defaults", List("vnicType")), ("profile", "{}"), ("vnicType", "normal")), accepted["binding"]);
        Assert.Equal(List(Map(("__defaults", List()), ("subnetId", "s-1"))), accepted["fixedIps"]);
        Assert.Equal(
            List(Map(("__defaults", List("ipVersion")), ("ipVersion", 4), ("name", "mtu"), ("value", "9000"))), accepted["extraDhcpOptions"]);
        Assert.Equal(Map(("a", "b")), accepted["valueSpecs"]);
    }

    [Fact]
    public async Task Create_EmptyProfile_IsNotSent()
    {
        Service.On($"POST {Ports}", Answers(201, "port", Port()));

        await Plugin.Resource(Token).UpAsync(Direct.With("binding", Map(("vnicType", "direct"), ("profile", "{}"))));

        Assert.True(JsonNode.DeepEquals(
            Json("""{"port": {"name": "vf", "network_id": "n-1", "binding:vnic_type": "direct"}}"""), Sent("POST")));
    }

    [Fact]
    public async Task Create_WhatNeutronChose_IsNoDifference()
    {
        Service.On($"POST {Ports}", Answers(201, "port", Port()));
        var port = Plugin.Resource(Token);
        var inputs = Direct.With("fixedIps", List(Map(("subnetId", "s-1"))));

        await port.UpAsync(inputs);

        Assert.Equal(List(Map(("ipAddress", "192.0.2.10"), ("subnetId", "s-1"))), port.State["fixedIps"]);
        Assert.Equal(List("192.0.2.10"), port.State["allFixedIps"]);
        Assert.Equal("unbound", port.State.At("binding", "vifType"));
        AssertNoChanges(await port.DiffAsync(inputs));
        AssertNoChanges(await port.DiffAsync(Direct));
    }

    [Fact]
    public async Task Refresh_AfterTheServerHasBooted_NovasKeysAreNoDifference_AndTheUsersAreKeptApart()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port(("binding:profile", Json("""{"trusted": "true"}""")))))
            .On($"GET {Ports}/p-1", Answers(200, "port", Booted()));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Trusted);

        await port.RefreshAsync();

        AssertNoChanges(await port.DiffAsync(Trusted));
        Assert.Equal("hw_veb", port.State.At("binding", "vifType"));
        Assert.Equal("srv-1", port.State["deviceId"]);
        Assert.Equal("""{ "trusted" : "true" }""", port.State.At("binding", "profile"));
    }

    [Fact]
    public async Task Update_Profile_KeepsNovasKeys()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port(("binding:profile", Json("""{"trusted": "true"}""")))))
            .On($"GET {Ports}/p-1", Answers(200, "port", Booted()))
            .On($"PUT {Ports}/p-1", Answers(200, "port", Booted()));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Trusted);

        await port.UpAsync(Direct.With("binding", Map(("vnicType", "direct"), ("profile", """{"speed": 10}"""))));

        Assert.True(JsonNode.DeepEquals(
            Json("""{"port": {"binding:profile": {"pci_slot": "0000:03:00.2", "physical_network": "physnet1", "speed": 10}}}"""),
            Sent("PUT")));
    }

    [Fact]
    public async Task Diff_SameProfileInOtherWords_None()
    {
        Service.On($"POST {Ports}", Answers(201, "port", Port(("binding:profile", Json("""{"a": 1, "b": [true]}""")))));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Direct.With("binding", Map(("vnicType", "direct"), ("profile", """{"b":[true],"a":1}"""))));

        AssertNoChanges(await port.DiffAsync(Direct.With("binding", Map(("vnicType", "direct"), ("profile", """{"a": 1, "b": [ true ]}""")))));
    }

    [Fact]
    public async Task Diff_VnicTypeOfAnUnusedPort_IsAnUpdate_OfAUsedOne_AReplacement()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port()))
            .On($"GET {Ports}/p-1", Answers(200, "port", Booted()));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Direct);
        var macvtap = Direct.With("binding", Map(("vnicType", "macvtap")));

        var unused = await port.DiffAsync(macvtap);
        await port.RefreshAsync();
        var used = await port.DiffAsync(macvtap);

        Assert.Equal(["binding"], unused.Diffs);
        Assert.Empty(unused.Replaces);
        Assert.Equal(["binding"], used.Replaces);
        Assert.Contains("binding.vnicType", used.DetailedDiff.Keys);
    }

    [Fact]
    public async Task Diff_AddressOrMacIsGiven_DeletesBeforeItReplaces()
    {
        Service.On($"POST {Ports}", Answers(201, "port", Port()));
        var port = Plugin.Resource(Token);
        var named = Inputs(("networkId", "n-1"));
        await port.UpAsync(named);

        Assert.False((await port.DiffAsync(Inputs(("networkId", "n-2")))).DeleteBeforeReplace);
        Assert.True((await port.DiffAsync(named.With("macAddress", "fa:16:3e:00:00:01"))).DeleteBeforeReplace);
        Assert.True((await port.DiffAsync(Inputs(
            ("networkId", "n-2"), ("fixedIps", List(Map(("ipAddress", "192.0.2.10"))))))).DeleteBeforeReplace);
    }

    [Fact]
    public async Task Refresh_ByOneWhoSeesNeitherHostNorProfile_IsNoDifference()
    {
        var hidden = Port();
        hidden.Remove("binding:host_id");
        hidden.Remove("binding:profile");
        hidden.Remove("binding:vif_type");
        hidden.Remove("binding:vif_details");
        Service
            .On($"POST {Ports}", Answers(201, "port", Port(
                ("binding:profile", Json("""{"trusted": "true"}""")), ("binding:host_id", "compute-1"))))
            .On($"GET {Ports}/p-1", Answers(200, "port", hidden));
        var port = Plugin.Resource(Token);
        var inputs = Direct.With("binding", Map(("vnicType", "direct"), ("profile", """{"trusted": "true"}"""), ("hostId", "compute-1")));
        await port.UpAsync(inputs);

        await port.RefreshAsync();

        AssertNoChanges(await port.DiffAsync(inputs));
    }

    [Fact]
    public async Task Update_OneAddressMore_NamesTheOneThatIsThere()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port()))
            .On($"GET {Ports}/p-1", Answers(200, "port", Port()))
            .On($"PUT {Ports}/p-1", Answers(200, "port", Port()));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Direct.With("fixedIps", List(Map(("subnetId", "s-1")))));

        await port.UpAsync(Direct.With("fixedIps", List(Map(("subnetId", "s-2")), Map(("subnetId", "s-1")))));

        Assert.True(JsonNode.DeepEquals(
            Json("""{"port": {"fixed_ips": [{"subnet_id": "s-2"}, {"subnet_id": "s-1", "ip_address": "192.0.2.10"}]}}"""),
            Sent("PUT")));
    }

    [Fact]
    public async Task Diff_AddressThatSlaacAdds_None()
    {
        Service.On($"POST {Ports}", Answers(201, "port", Port(("fixed_ips", Json("""
            [{"subnet_id": "s-1", "ip_address": "192.0.2.10"}, {"subnet_id": "s-6", "ip_address": "2001:db8::f816:3eff:fe11:2233"}]
            """)))));
        var port = Plugin.Resource(Token);
        var inputs = Direct.With("fixedIps", List(Map(("subnetId", "s-1"))));

        await port.UpAsync(inputs);

        AssertNoChanges(await port.DiffAsync(inputs));
        Assert.Equal(List("192.0.2.10", "2001:db8::f816:3eff:fe11:2233"), port.State["allFixedIps"]);
    }

    [Fact]
    public async Task Nothing_IsAskedForByEmptyLists_AndADriftIsSeen()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port(("fixed_ips", new JsonArray()), ("security_groups", new JsonArray()))))
            .On($"GET {Ports}/p-1", Answers(200, "port", Port()));
        var port = Plugin.Resource(Token);
        var inputs = Inputs(("name", "vf"), ("networkId", "n-1"), ("noFixedIp", true), ("noSecurityGroups", true));
        await port.UpAsync(inputs);

        Assert.True(JsonNode.DeepEquals(
            Json("""{"port": {"name": "vf", "network_id": "n-1", "fixed_ips": [], "security_groups": []}}"""), Sent("POST")));
        AssertNoChanges(await port.DiffAsync(inputs));
        await port.RefreshAsync();
        Assert.Equal(["noFixedIp", "noSecurityGroups"], (await port.DiffAsync(inputs)).Diffs.Order());
    }

    [Fact]
    public async Task Update_PortSecurityOff_TakesTheDefaultGroupAlong()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port()))
            .On($"PUT {Ports}/p-1", Answers(200, "port", Port(("port_security_enabled", false), ("security_groups", new JsonArray()))));
        var port = Plugin.Resource(Token);
        await port.UpAsync(Direct);

        await port.UpAsync(Direct.With("portSecurityEnabled", false));

        Assert.True(JsonNode.DeepEquals(
            Json("""{"port": {"port_security_enabled": false, "security_groups": []}}"""), Sent("PUT")));
    }

    [Fact]
    public async Task Update_DroppedDhcpOption_IsTakenAwayByName()
    {
        Service
            .On($"POST {Ports}", Answers(201, "port", Port(("extra_dhcp_opts", Json("""
                [{"opt_name": "mtu", "opt_value": "9000", "ip_version": 4}, {"opt_name": "tftp-server", "opt_value": "192.0.2.9", "ip_version": 4}]
                """)))))
            .On($"PUT {Ports}/p-1", Answers(200, "port", Port()));
        var port = Plugin.Resource(Token);
        var tftp = Map(("name", "tftp-server"), ("value", "192.0.2.9"));
        await port.UpAsync(Direct.With("extraDhcpOptions", List(tftp, Map(("name", "mtu"), ("value", "9000")))));

        await port.UpAsync(Direct.With("extraDhcpOptions", List(tftp)));

        Assert.True(JsonNode.DeepEquals(
            Json("""
                {"port": {"extra_dhcp_opts": [
                  {"opt_name": "tftp-server", "opt_value": "192.0.2.9", "ip_version": 4}, {"opt_name": "mtu", "opt_value": null, "ip_version": 4}]}}
                """),
            Sent("PUT")));
    }

    [Fact]
    public async Task Import_OfABootedPort_TakesTheUsersPartAlone()
    {
        Service.On($"GET {Ports}/p-1", Answers(200, "port", Booted()));
        var port = Plugin.Resource(Token);

        Assert.True(await port.ImportAsync("p-1"));

        Assert.Equal(Map(("profile", """{"trusted":"true"}"""), ("vnicType", "direct")), port.Inputs["binding"]);
        Assert.False(port.Inputs.ContainsKey("deviceId"));
        AssertNoChanges(await port.DiffAsync(Trusted));
    }

    [Fact]
    public async Task Check_ContradictionsAndBrokenJson_AreRefused()
    {
        var failures = await Plugin.Resource(Token).CheckFailuresAsync(Inputs(
            ("networkId", "n-1"),
            ("noFixedIp", true),
            ("fixedIps", List(Map(("subnetId", "s-1")))),
            ("binding", Map(("profile", "trusted=true")))));

        Assert.Equal(["binding.profile", "fixedIps"], failures.Keys.Order());
    }

    private static JsonObject Booted() => Port(
        ("device_id", "srv-1"),
        ("device_owner", "compute:nova"),
        ("binding:host_id", "compute-1"),
        ("binding:vif_type", "hw_veb"),
        ("binding:profile", Json("""{"trusted": "true", "pci_slot": "0000:03:00.2", "physical_network": "physnet1"}""")));
}
