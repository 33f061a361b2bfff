using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Compute;

/// <summary>Servers for which a real nova finds no host: this cloud has none.</summary>
public sealed class FailedServerTests(SriovCloud site) : OpenStackTests(site, "user")
{
    private async Task<(DrivenResource Server, PropertyMap Inputs, DrivenResource Port)> FailedAsync()
    {
        var admin = await StartPluginAsync("operator");
        // A plain user may not boot a flavor without a disk from an image.
        var flavor = Resource(Types.Flavor, admin);
        await flavor.UpAsync(PropertyMap.Of(("name", Unique("flavor")), ("ram", 64), ("vcpus", 1), ("disk", 1), ("isPublic", true)));
        var image = await MadeAsync(
            Types.Image,
            ("name", Unique("image")), ("containerFormat", "bare"), ("diskFormat", "raw"), ("localFilePath", ImageFile.Path));
        var network = await NetworkAsync();
        // Nova as it is here takes no port without an address.
        await SubnetAsync(network, "10.31.0.0/24");
        var port = await MadeAsync(Types.Port, ("name", Unique("vf")), ("networkId", network.Id!), ("binding", Map(("vnicType", "direct"))));
        var server = Resource(Types.Instance);
        var inputs = PropertyMap.Of(
            ("name", Unique("server")),
            ("flavorName", ((PropertyValue.StringValue)flavor.State["name"]).Value),
            ("imageId", image.Id!),
            ("userData", "#cloud-config\n"),
            ("networks", List(Map(("port", port.Id!)))));
        var refusal = await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(inputs));
        AssertExplained(
            refusal, StatusCode.Aborted, "No valid host was found", "1 by its ports", "direct", ((PropertyValue.StringValue)port.State["name"]).Value);
        return (server, inputs, port);
    }

    [Fact]
    public async Task Server_WithoutAHost_IsReplacedByTheNextRunAndLeavesItsPortFree()
    {
        var (server, inputs, port) = await FailedAsync();
        var id = server.Id;

        var diff = await server.DiffAsync(inputs);
        Assert.Contains("powerState", diff.Replaces);
        Assert.True(diff.DeleteBeforeReplace);
        await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(inputs));
        Assert.NotEqual(id, server.Id);
        Assert.Equal("1", await CountAsync(((PropertyValue.StringValue)inputs["name"]).Value));

        await server.DestroyAsync();
        await port.DestroyAsync();
    }

    [Fact]
    public async Task Server_DeletedBehindOurBack_IsGoneAfterARefreshAndDeletedWithoutAnError()
    {
        var (server, _, _) = await FailedAsync();
        await Cloud.OpenStackAsync("user", "server", "delete", "--wait", server.Id!);
        var same = server.ResumedBy(Plugin.Client);

        await server.DestroyAsync();

        Assert.False(await same.RefreshAsync());
    }

    private async Task<string> CountAsync(string name) =>
        (await Cloud.OpenStackAsync("user", "server", "list", "--name", name, "-f", "value", "-c", "ID"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ToString();
}
