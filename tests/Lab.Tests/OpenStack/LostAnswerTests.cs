using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>The connection breaks after a service has carried out a POST and before its answer arrives.</summary>
public sealed class LostAnswerTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    private CuttingProxy _network = null!;
    private CuttingProxy _compute = null!;
    private CuttingProxy _image = null!;
    private ServedOpenStack _plugin = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _network = CuttingProxy.To(await Cloud.PortAsync("neutron-server"));
        _compute = CuttingProxy.To(await Cloud.PortAsync("nova-api"));
        _image = CuttingProxy.To(await Cloud.PortAsync("glance-api"));
        _plugin = await StartPluginAsync("operator", ("endpointOverrides", Map(
            ("network", _network.Url), ("compute", _compute.Url + "/v2.1"), ("image", _image.Url))));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _network.DisposeAsync();
        await _compute.DisposeAsync();
        await _image.DisposeAsync();
    }

    [Fact]
    public async Task Network_IsCreatedOnce() =>
        await AssertCreatedOnceAsync(_network, Types.Network, Unique("network"), PropertyMap.Empty, "network");

    [Fact]
    public async Task Subnet_IsCreatedOnce()
    {
        var network = await NetworkAsync();

        await AssertCreatedOnceAsync(
            _network, Types.Subnet, Unique("subnet"),
            PropertyMap.Of(("networkId", network.Id!), ("cidr", "10.50.0.0/24")), "subnet");
    }

    [Fact]
    public async Task Port_IsCreatedOnceBesideAnOlderOneOfTheSameName()
    {
        var network = await NetworkAsync();
        var name = Unique("port");
        var inputs = PropertyMap.Of(("name", name), ("networkId", network.Id!));
        var older = await MadeAsync(Types.Port, ("name", name), ("networkId", network.Id!));
        await PastTheClocksToleranceAsync();

        _network.Arm();
        var port = Resource(Types.Port, _plugin);
        await port.UpAsync(inputs);

        Assert.Equal(1, _network.Cuts);
        Assert.NotEqual(older.Id, port.Id);
        Assert.Equal(2, await CountAsync("port", name));
    }

    [Fact]
    public async Task Flavor_IsCreatedOnce() => await AssertCreatedOnceAsync(
        _compute, Types.Flavor, Unique("flavor"), PropertyMap.Of(("ram", 64), ("vcpus", 1), ("disk", 0), ("isPublic", true)), "flavor");

    [Fact]
    public async Task Keypair_IsCreatedOnce() => await AssertCreatedOnceAsync(
        _compute, Types.Keypair, Unique("key"), PropertyMap.Of(("publicKey", PublicKey)), "keypair");

    [Fact]
    public async Task Image_IsCreatedOnce() => await AssertCreatedOnceAsync(
        _image, Types.Image, Unique("image"),
        PropertyMap.Of(("containerFormat", "bare"), ("diskFormat", "raw"), ("localFilePath", ImageFile.Path)), "image");

    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGtMkpCWvwiZ0zJpAxKWqXnD4VgKbXkFqWbW9k7yVn5f vnf";

    private async Task AssertCreatedOnceAsync(CuttingProxy proxy, string token, string name, PropertyMap inputs, string noun)
    {
        proxy.Arm();
        var resource = Resource(token, _plugin);

        await resource.UpAsync(inputs.With("name", name));

        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(1, await CountAsync(noun, name));
        Assert.True(await resource.RefreshAsync());
    }

    private async Task<int> CountAsync(string noun, string name) =>
        (await Cloud.OpenStackAsync("operator", noun, "list", "-f", "value", "-c", "Name"))
            .Split('\n').Count(line => line == name);

    // What is only just older than the request can't be told from its work by the cloud's clock, which has whole seconds.
    private static async Task PastTheClocksToleranceAsync()
    {
        var made = DateTimeOffset.UtcNow;
        await Machines.Eventually.HoldsAsync(() => DateTimeOffset.UtcNow - made > TimeSpan.FromSeconds(7), "seven seconds have passed");
    }
}
