using OpenStack.Provider.Tests.Compute;
using OpenStack.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Lifecycle;

public sealed class AdminRoleTests : CannedNova
{
    private const string Keystone = "POST /identity/v3/auth/tokens";
    private const string FlavorType = "openstack:compute/flavor:Flavor";
    private const string NetworkType = "openstack:networking/network:Network";
    private const string PortType = "openstack:networking/port:Port";

    private static readonly PropertyMap PlainFlavor = Inputs(("name", "vnf"), ("ram", 512), ("vcpus", 1), ("disk", 0));

    private static readonly PropertyMap FlatNetwork = Inputs(
        ("name", "data"), ("segments", List(Map(("networkType", "flat"), ("physicalNetwork", "physnet1")))));

    private IReadOnlyList<string> Warnings => Plugin.Engine.Texts(LogSeverity.Warning);

    [Fact]
    public async Task Preview_ByAPlainUser_WarnsOfWhatIsForAdministrators()
    {
        Service.Roles = ["member", "reader"];

        await Plugin.Resource(FlavorType).PreviewAsync(PlainFlavor);
        await Plugin.Resource(NetworkType).PreviewAsync(FlatNetwork);

        Assert.Collection(
            Warnings,
            flavor => Assert.Equal(
                "flavor vnf: a flavor is for administrators unless the cloud's policy says otherwise, and the login as user demo "
                + "(domain default) for project site (domain default) has the roles member, reader; without the right the service will "
                + "refuse it",
                flavor),
            network => Assert.StartsWith("network data: segments is for administrators", network, StringComparison.Ordinal));
        Assert.Empty(Service.Calls);
    }

    [Fact]
    public async Task Preview_OfWhatAnyoneMayHave_NeedsNoLogin()
    {
        Service.Roles = ["member"];

        await Plugin.Resource(NetworkType).PreviewAsync(Inputs(("name", "data"), ("shared", false)));
        await Plugin.Resource(PortType).PreviewAsync(
            Inputs(("name", "p"), ("networkId", "net-1"), ("binding", Map(("vnicType", "direct")))));

        Assert.Empty(Warnings);
        Assert.Equal(0, Service.TokenRequests);
    }

    [Fact]
    public async Task Preview_ByAnAdministrator_SaysNothing()
    {
        await Plugin.Resource(FlavorType).PreviewAsync(PlainFlavor);

        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task Preview_LoginRefused_WarnsOnceAndGoesOn()
    {
        Service.On(Keystone, Answer.Json(401, """{"error": {"code": 401, "message": "Nope.", "title": "Unauthorized"}}"""));

        await Plugin.Resource(FlavorType).PreviewAsync(PlainFlavor);
        await Plugin.Resource(NetworkType).PreviewAsync(FlatNetwork);

        Assert.Contains("from the inputs alone", Assert.Single(Warnings), StringComparison.Ordinal);
    }
}
