using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>Someone deletes or changes things behind our back.</summary>
public sealed class DriftTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    [Fact]
    public async Task Refresh_AfterTheDeletion_FindsThatItIsGone()
    {
        var network = await NetworkAsync();
        await Cloud.OpenStackAsync("operator", "network", "delete", network.Id!);

        Assert.False(await network.RefreshAsync());
    }

    [Fact]
    public async Task Destroy_AfterTheDeletion_Succeeds()
    {
        var network = await NetworkAsync();
        var subnet = await SubnetAsync(network, "10.60.0.0/24");
        var port = await MadeAsync(Types.Port, ("networkId", network.Id!));
        await Cloud.OpenStackAsync("operator", "port", "delete", port.Id!);
        await Cloud.OpenStackAsync("operator", "network", "delete", network.Id!);

        await port.DestroyAsync();
        await subnet.DestroyAsync();
        await network.DestroyAsync();
    }

    [Fact]
    public async Task Up_AfterARename_NamesItBack()
    {
        var name = Unique("network");
        var network = await MadeAsync(Types.Network, ("name", name));
        await Cloud.OpenStackAsync("operator", "network", "set", "--name", "stolen", network.Id!);

        Assert.True(await network.RefreshAsync());
        var diff = await network.DiffAsync(PropertyMap.Of(("name", name)));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Empty(diff.Replaces);
        await network.UpAsync(PropertyMap.Of(("name", name)));

        Assert.Equal(name, await Cloud.OpenStackAsync("operator", "network", "show", network.Id!, "-f", "value", "-c", "name"));
    }
}
