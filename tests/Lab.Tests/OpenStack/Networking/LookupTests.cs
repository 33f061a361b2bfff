using Pulumi.Plugin.Rpc;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

public sealed class LookupTests(SriovCloud site) : NetworkingTests(site, "operator")
{
    [Fact]
    public async Task Network_IsFoundByEachOfItsMarks()
    {
        var network = await MadeAsync(
            Types.Network, ("name", Unique("network")), ("description", Unique("words")), ("tags", List("blue", "red")), ("mtu", 1300));
        await SubnetAsync(network, "10.113.0.0/24");

        foreach (var marks in new[]
        {
            Inputs(("networkId", network.Id!)),
            Inputs(("name", network.Inputs["name"])),
            Inputs(("description", network.Inputs["description"]), ("status", "ACTIVE"), ("external", false)),
            Inputs(("tags", List("red", "blue")), ("mtu", 1300)),
            Inputs(("matchingSubnetCidr", "10.113.0.0/24")),
        })
        {
            var found = await InvokeAsync("openstack:networking/getNetwork:getNetwork", marks);
            Assert.Equal(network.Id!, found["id"]);
            Assert.Equal("vxlan", ((PropertyValue.ListValue)found["segments"]).Objects()[0]["networkType"]);
        }
    }

    [Fact]
    public async Task Subnet_IsFoundByEachOfItsMarks()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.114.0.0/24");

        foreach (var marks in new[]
        {
            Inputs(("subnetId", subnet.Id!)),
            Inputs(("name", subnet.Inputs["name"]), ("dhcpEnabled", true), ("ipVersion", 4)),
            Inputs(("networkId", network.Id!), ("gatewayIp", "10.114.0.1")),
            Inputs(("cidr", "10.114.0.0/24")),
        })
        {
            Assert.Equal(subnet.Id!, (await InvokeAsync("openstack:networking/getSubnet:getSubnet", marks))["id"]);
        }
    }

    [Fact]
    public async Task Port_IsFoundByEachOfItsMarks()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.115.0.0/24");
        var port = await MadeAsync(
            Types.Port, ("name", Unique("port")), ("networkId", network.Id!), ("tags", List("blue")),
            ("fixedIps", List(Map(("subnetId", subnet.Id!), ("ipAddress", "10.115.0.9")))), ("binding", Map(("vnicType", "direct"))));

        foreach (var marks in new[]
        {
            Inputs(("portId", port.Id!)),
            Inputs(("name", port.Inputs["name"]), ("adminStateUp", true)),
            Inputs(("fixedIp", "10.115.0.9"), ("networkId", network.Id!)),
            Inputs(("macAddress", port.State["macAddress"])),
            Inputs(("networkId", network.Id!), ("tags", List("blue")), ("securityGroupIds", port.State["allSecurityGroupIds"])),
        })
        {
            var found = await InvokeAsync("openstack:networking/getPort:getPort", marks);
            Assert.Equal(port.Id!, found["id"]);
            Assert.Equal("direct", ((PropertyValue.ListValue)found["bindings"]).Objects()[0]["vnicType"]);
        }
    }

    [Fact]
    public async Task NoneAndSeveral_AreErrors()
    {
        var name = Unique("twin");
        await MadeAsync(Types.Network, ("name", name));
        await MadeAsync(Types.Network, ("name", name));

        await AssertFailsAsync(Inputs(("name", name)), "2 of them match");
        await AssertFailsAsync(Inputs(("name", Unique("nobody"))), "no network matches");

        async Task AssertFailsAsync(PropertyMap arguments, string words) => Assert.Contains(
            words,
            (await Assert.ThrowsAsync<RpcException>(() => InvokeAsync("openstack:networking/getNetwork:getNetwork", arguments))).StatusMessage,
            StringComparison.Ordinal);
    }

    private async Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments)
    {
        var response = await Plugin.Client.InvokeAsync(new InvokeRequest { Tok = token, Args = Wire.Encode(arguments) });
        Assert.Empty(response.Failures);
        return Wire.Decode(response.Return);
    }
}
