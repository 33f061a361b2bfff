using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>A plain member of a project where the administrator is needed.</summary>
public sealed class PrivilegeTests(SriovCloud site) : OpenStackTests(site, "user")
{
    [Fact]
    public async Task Network_OnAPhysicalNetwork_IsRefusedBeforeAnythingIsMade()
    {
        await AssertRefusedAsync(
            Types.Network,
            PropertyMap.Of(
                ("name", "mine"), ("segments", List(Map(("networkType", "flat"), ("physicalNetwork", "physnet2"))))),
            StatusCode.PermissionDenied, "PolicyNotAuthorized", "create_network:provider:physical_network", "admin role");

        Assert.Equal("", await Cloud.OpenStackAsync("operator", "network", "list", "--name", "mine", "-f", "value"));
    }

    [Fact]
    public Task Flavor_IsRefusedBeforeAnythingIsMade() => AssertRefusedAsync(
        Types.Flavor, PropertyMap.Of(("name", "mine"), ("ram", 64), ("vcpus", 1), ("disk", 0)),
        StatusCode.PermissionDenied, "Policy doesn't allow", "admin role");

    [Fact]
    public async Task Port_OfTheProject_NeedsNoAdministrator()
    {
        var network = await NetworkAsync();
        await SubnetAsync(network, "10.40.0.0/24");

        var port = await MadeAsync(Types.Port, ("networkId", network.Id!), ("binding", Map(("vnicType", "direct"))));

        Assert.False(await port.UpAsync(PropertyMap.Of(("networkId", network.Id!), ("binding", Map(("vnicType", "direct"))))));
    }
}
