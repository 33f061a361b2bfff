using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class SecGroupTests(SriovCloud site) : NetworkingTests(site, "user")
{
    [Fact]
    public Task Group_LivesThroughEveryChange() => AssertLifeAsync(
        Types.SecGroup,
        Inputs(("name", Unique("group")), ("tags", List("blue"))),
        Inputs(("name", Unique("renamed")), ("description", "vnf")),
        Inputs(("stateful", false)),
        Inputs(("tags", List("red"))));

    [Fact]
    public async Task Group_WithoutDefaultRules_HasNone()
    {
        var group = await MadeAsync(Types.SecGroup, ("name", Unique("group")), ("deleteDefaultRules", true));

        Assert.Equal("", await Cloud.OpenStackAsync("user", "security", "group", "rule", "list", group.Id!, "-f", "value"));
    }

    [Theory]
    [InlineData("IPv4", "tcp", "192.0.2.0/24")]
    [InlineData("IPv4", "TCP", "192.0.2.7")]
    [InlineData("IPv4", "6", null)]
    [InlineData("IPv6", "tcp", "2001:DB8::/32")]
    [InlineData("IPv6", "icmpv6", null)]
    [InlineData("IPv6", "icmp", null)]
    [InlineData("IPv4", "icmp", "0.0.0.0/0")]
    [InlineData("IPv4", null, null)]
    public async Task Rule_InAnySpelling_HasNoChanges(string ethertype, string? protocol, string? remote)
    {
        var group = await MadeAsync(Types.SecGroup, ("name", Unique("group")));
        var inputs = Inputs(("securityGroupId", group.Id!), ("direction", "ingress"), ("ethertype", ethertype));
        inputs = protocol is null ? inputs : inputs.With("protocol", protocol);
        inputs = remote is null ? inputs : inputs.With("remoteIpPrefix", remote);

        var rule = Resource(Types.SecGroupRule);
        await rule.UpAsync(inputs);

        await AssertSettledAsync(rule, inputs);
    }

    [Fact]
    public async Task Rule_WithPorts_IsReplacedByEveryChange_AndCanBeImported()
    {
        var group = await MadeAsync(Types.SecGroup, ("name", Unique("group")));
        var inputs = Inputs(
            ("securityGroupId", group.Id!), ("direction", "ingress"), ("ethertype", "IPv4"), ("protocol", "tcp"),
            ("portRangeMin", 22), ("portRangeMax", 22), ("remoteGroupId", group.Id!), ("description", "ssh"));
        var rule = await AssertLifeAsync(Types.SecGroupRule, inputs);

        var described = inputs.With("description", "secure shell");
        Assert.Equal(["description"], (await rule.DiffAsync(described)).Replaces);
        await rule.UpAsync(described);
        await AssertSettledAsync(rule, described);
        await AssertGoneAsync(rule, "security group rule");
    }
}
