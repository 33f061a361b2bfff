using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>What nova and glance refuse without a compute node, and in which words the user learns of it.</summary>
public sealed class ComputeAnswerTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    [Fact]
    public async Task Flavor_NameIsTaken_IsRefused()
    {
        var name = Unique("flavor");
        await MadeAsync(Types.Flavor, Flavor(name));

        await AssertRefusedAsync(
            Types.Flavor, PropertyMap.Of(Flavor(name)), StatusCode.Aborted, $"Flavor with name {name} already exists");
    }

    [Fact]
    public async Task Keypair_NameIsTaken_IsRefused()
    {
        var name = Unique("key");
        await MadeAsync(Types.Keypair, ("name", name));

        await AssertRefusedAsync(
            Types.Keypair, PropertyMap.Of(("name", name)), StatusCode.Aborted, $"Key pair '{name}' already exists");
    }

    [Fact]
    public async Task Instance_UnknownPciAlias_IsRefused()
    {
        var flavor = await MadeAsync(
            Types.Flavor, [.. Flavor(Unique("flavor")), ("extraSpecs", Map(("pci_passthrough:alias", "zz:1")))]);

        await AssertRefusedAsync(
            Types.Instance, await InstanceAsync(flavor), StatusCode.InvalidArgument, "PCI alias zz is not defined");
    }

    [Fact]
    public async Task Flavor_AliasWithoutACount_IsRefusedBeforeAnythingIsAsked()
    {
        var failures = await Resource(Types.Flavor).CheckFailuresAsync(
            PropertyMap.Of([.. Flavor("odd"), ("extraSpecs", Map(("pci_passthrough:alias", "zz")))]));

        Assert.Contains("name:count", failures["extraSpecs.pci_passthrough:alias"], StringComparison.Ordinal);
        Assert.Empty(Plugin.Calls);
    }

    [Fact]
    public async Task Instance_NoComputeNode_ShowsNovasFaultAndStaysInTheState()
    {
        var server = Resource(Types.Instance);
        var inputs = await InstanceAsync(await MadeAsync(Types.Flavor, Flavor(Unique("flavor"))));

        var refusal = await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(inputs));

        AssertExplained(refusal, StatusCode.Aborted, ((PropertyValue.StringValue)inputs["name"]).Value, "No valid host was found");
        Assert.NotNull(server.Id);
    }

    [Fact]
    public async Task Flavor_InUseByAServer_IsDeleted()
    {
        var flavor = await MadeAsync(Types.Flavor, Flavor(Unique("flavor")));
        var server = Resource(Types.Instance);
        var inputs = await InstanceAsync(flavor);
        await Assert.ThrowsAsync<RpcException>(() => server.UpAsync(inputs));

        await flavor.DestroyAsync();

        Assert.True(await server.RefreshAsync());
    }

    [Fact]
    public async Task Instance_PortIsInUse_IsRefused()
    {
        var network = await NetworkAsync();
        var port = await MadeAsync(
            Types.Port, ("networkId", network.Id!), ("deviceId", "other-device"), ("deviceOwner", "compute:other"));
        var flavor = await MadeAsync(Types.Flavor, Flavor(Unique("flavor")));
        var inputs = (await InstanceAsync(flavor)).With("networks", List(Map(("port", port.Id!))));

        await AssertRefusedAsync(Types.Instance, inputs, StatusCode.Aborted, $"Port {port.Id} is still in use");
    }

    [Fact]
    public async Task Image_UnknownFormat_IsRefused() => await AssertRefusedAsync(
        Types.Image, ImageInputs("odd").With("containerFormat", "box"),
        StatusCode.InvalidArgument, "container_format", "'box' is not one of");

    private static (string Name, PropertyValue Value)[] Flavor(string name) =>
        [("name", name), ("ram", 64), ("vcpus", 1), ("disk", 0)];

    private static PropertyMap ImageInputs(string name) => PropertyMap.Of(
        ("name", name), ("containerFormat", "bare"), ("diskFormat", "raw"), ("localFilePath", ImageFile.Path));

    private async Task<PropertyMap> InstanceAsync(DrivenResource flavor)
    {
        var image = Resource(Types.Image);
        await image.UpAsync(ImageInputs(Unique("image")));
        var network = await NetworkAsync();
        await SubnetAsync(network, "10.30.0.0/24");
        return PropertyMap.Of(
            ("name", Unique("server")),
            ("flavorId", flavor.Id!),
            ("imageId", image.Id!),
            ("networks", List(Map(("uuid", network.Id!)))));
    }
}
