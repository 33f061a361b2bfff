using System.Text.Json.Nodes;
using OpenStack.Testing;
using Pulumi.Protocol.Grpc;

namespace OpenStack.Provider.Tests.Networking;

public sealed class SecGroupTests : CannedNeutron
{
    private const string Token = "openstack:networking/secGroup:SecGroup";
    private const string RuleToken = "openstack:networking/secGroupRule:SecGroupRule";
    private const string Groups = "/network/v2.0/security-groups";
    private const string Rules = "/network/v2.0/security-group-rules";

    [Fact]
    public async Task Create_WithoutDefaultRules_DeletesThoseOfTheAnswer()
    {
        Service
            .On($"POST {Groups}", Answers(201, "security_group", Group()))
            .On($"DELETE {Rules}/r-4", Answer.Nothing(204))
            .On($"DELETE {Rules}/r-6", Answer.Nothing(204));
        var group = Plugin.Resource(Token);
        var inputs = Inputs(("name", "vnf"), ("deleteDefaultRules", true));

        await group.UpAsync(inputs);

        Assert.Equal([$"POST {Groups}", $"DELETE {Rules}/r-4", $"DELETE {Rules}/r-6"], Service.Calls);
        AssertNoChanges(await group.DiffAsync(inputs));
    }

    [Fact]
    public async Task Create_ADefaultRuleStays_TheGroupIsKeptInTheState()
    {
        Service
            .On($"POST {Groups}", Answers(201, "security_group", Group()))
            .On($"DELETE {Rules}/r-4", Answer.NeutronError(403, "PolicyNotAuthorized", "no"));
        var group = Plugin.Resource(Token);

        await Assert.ThrowsAsync<RpcException>(() => group.UpAsync(Inputs(("name", "vnf"), ("deleteDefaultRules", true))));

        Assert.Equal("g-1", group.Id);
        Assert.Contains("deleting its default rules", group.InitErrors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("icmpv6", "ipv6-icmp", "IPv6")]
    [InlineData("TCP", "tcp", "IPv4")]
    [InlineData("6", "tcp", "IPv4")]
    public async Task Rule_NamesOfAProtocolThatMeanTheSame_AreNoDifference(string written, string seen, string ethertype)
    {
        Service.On($"POST {Rules}", Answers(201, "security_group_rule", Rule(seen, ethertype)));
        var rule = Plugin.Resource(RuleToken);
        var inputs = Inputs(
            ("securityGroupId", "g-1"), ("direction", "ingress"), ("ethertype", ethertype), ("protocol", written));

        await rule.UpAsync(inputs);

        AssertNoChanges(await rule.DiffAsync(inputs));
    }

    [Fact]
    public async Task Rule_EveryChange_ReplacesAndDeletesFirst()
    {
        Service.On($"POST {Rules}", Answers(201, "security_group_rule", Rule("tcp", "IPv4")));
        var rule = Plugin.Resource(RuleToken);
        var inputs = Inputs(("securityGroupId", "g-1"), ("direction", "ingress"), ("ethertype", "IPv4"), ("protocol", "tcp"));
        await rule.UpAsync(inputs);

        var diff = await rule.DiffAsync(inputs.With("description", "ssh"));

        Assert.Equal(["description"], diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Rule_WrongWords_AreRefused()
    {
        var failures = await Plugin.Resource(RuleToken).CheckFailuresAsync(Inputs(
            ("securityGroupId", "g-1"), ("direction", "in"), ("ethertype", "ipv4"), ("portRangeMin", 22)));

        Assert.Equal(["direction", "ethertype", "protocol"], failures.Keys.Order());
    }

    private static JsonObject Group() => (JsonObject)Json("""
        {"id": "g-1", "name": "vnf", "description": "", "stateful": true, "tenant_id": "t-1", "tags": [],
         "security_group_rules": [{"id": "r-4"}, {"id": "r-6"}]}
        """);

    private static JsonObject Rule(string protocol, string ethertype) => (JsonObject)Json($$"""
        {"id": "r-1", "description": "", "direction": "ingress", "ethertype": "{{ethertype}}", "protocol": "{{protocol}}",
         "port_range_min": null, "port_range_max": null, "remote_ip_prefix": null, "remote_group_id": null,
         "remote_address_group_id": null, "security_group_id": "g-1", "tenant_id": "t-1"}
        """);
}
