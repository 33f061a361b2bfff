using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Networking;

/// <summary>What tests of neutron's resources share: the way through the life of one.</summary>
public abstract class NetworkingTests : OpenStackTests
{
    private protected NetworkingTests(SriovCloud site, string login)
        : base(site, login)
    {
    }

    /// <summary>
    /// Creates a resource, changes it in place time and again, and imports it; after each step neither a diff nor a diff after a
    /// refresh finds a change.
    /// </summary>
    private protected async Task<DrivenResource> AssertLifeAsync(string token, PropertyMap first, params PropertyMap[] updates)
    {
        var resource = Resource(token);
        await resource.UpAsync(first);
        await AssertSettledAsync(resource, first);

        var wanted = first;
        foreach (var update in updates)
        {
            wanted = wanted.With(update);
            var diff = await resource.DiffAsync(wanted);
            Assert.True(diff.Replaces.Count == 0, $"{string.Join(", ", update.Keys)} replaces");
            Assert.Equal(update.Keys.Order(), diff.Diffs.Order());
            await resource.UpAsync(wanted);
            await AssertSettledAsync(resource, wanted);
        }

        var imported = new DrivenResource(Plugin.Client, token, "imported");
        Assert.True(await imported.ImportAsync(resource.Id!));
        AssertNoChanges(await imported.DiffAsync(wanted));
        AssertNoChanges(await imported.DiffAsync(imported.Inputs));
        return resource;
    }

    /// <summary>Nothing is left to do, before a refresh and after.</summary>
    private protected static async Task AssertSettledAsync(DrivenResource resource, PropertyMap inputs)
    {
        AssertNoChanges(await resource.DiffAsync(inputs));
        Assert.True(await resource.RefreshAsync());
        AssertNoChanges(await resource.DiffAsync(inputs));
    }

    /// <summary>A refresh finds what others have changed, and the next run changes it back.</summary>
    private protected static async Task AssertRepairedAsync(DrivenResource resource, PropertyMap inputs, params string[] differences)
    {
        Assert.True(await resource.RefreshAsync());
        var diff = await resource.DiffAsync(inputs);
        Assert.Equal(differences.Order(), diff.Diffs.Order());
        Assert.Empty(diff.Replaces);
        await resource.UpAsync(inputs);
        await AssertSettledAsync(resource, inputs);
    }

    /// <summary>A resource that was deleted behind our back is gone after a refresh, and deleting it is no failure.</summary>
    private protected async Task AssertGoneAsync(DrivenResource resource, string noun)
    {
        var inState = resource.ResumedBy(Plugin.Client);
        await Cloud.OpenStackAsync("operator", [.. noun.Split(' '), "delete", resource.Id!]);

        await inState.DestroyAsync();
        Assert.False(await resource.RefreshAsync());
    }

    private protected static void AssertNoChanges(DiffResponse diff) =>
        Assert.True(diff.DetailedDiff.Count == 0, $"there are changes: {diff.DetailedDiff}");

    private protected static PropertyMap Inputs(params (string Name, PropertyValue Value)[] members) => PropertyMap.Of(members);
}
