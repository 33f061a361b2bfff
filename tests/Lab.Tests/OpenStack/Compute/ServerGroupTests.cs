using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Compute;

/// <summary>Server groups of a real nova.</summary>
public sealed class ServerGroupTests(SriovCloud site) : OpenStackTests(site, "user")
{
    [Theory]
    [InlineData("affinity")]
    [InlineData("anti-affinity")]
    [InlineData("soft-anti-affinity")]
    public async Task Group_OfEachPolicy_IsReadAndImportedWithoutAChange(string policy)
    {
        var inputs = PropertyMap.Of(("name", Unique("group")), ("policies", policy));
        if (policy == "anti-affinity")
        {
            // More than one needs compute nodes that all know of it.
            inputs = inputs.With("rules", Map(("maxServerPerHost", 1)));
        }

        var group = Resource(Types.ServerGroup);
        await group.UpAsync(inputs);
        Assert.False(await group.UpAsync(inputs));
        Assert.True(await group.RefreshAsync());
        Assert.False(await group.UpAsync(inputs));

        var imported = Resource(Types.ServerGroup);
        Assert.True(await imported.ImportAsync(group.Id!));
        Assert.Empty((await imported.DiffAsync(inputs)).DetailedDiff);
        Assert.Equal(["policies"], (await group.DiffAsync(inputs.With("policies", "soft-affinity").Without("rules"))).Replaces);
    }
}
