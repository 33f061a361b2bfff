using Pulumi.Protocol.Properties;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack.Compute;

/// <summary>Flavors of a real nova.</summary>
public sealed class FlavorTests(SriovCloud site) : OpenStackTests(site, "operator")
{
    private static PropertyMap Wanted(string name, params (string Name, PropertyValue Value)[] specs) => PropertyMap.Of(
        ("name", name), ("ram", 64), ("vcpus", 1), ("disk", 0), ("extraSpecs", Map(specs)));

    [Fact]
    public async Task Flavor_LivesFromCreateToDelete()
    {
        var name = Unique("flavor");
        var flavor = Resource(Types.Flavor);
        var inputs = Wanted(name, ("hw:mem_page_size", "large"), ("pci_passthrough:alias", "vf:1"), ("hw:numa_nodes", "1"));

        Assert.Equal(2, (await Plugin.CallsOfAsync(() => flavor.UpAsync(inputs))).Count);
        Assert.False(await flavor.UpAsync(inputs));

        await Cloud.OpenStackAsync("operator", "flavor", "set", flavor.Id!, "--property", "foreign=x");
        Assert.Single(await Plugin.CallsOfAsync(flavor.RefreshAsync));
        Assert.False(await flavor.UpAsync(inputs));

        var changed = Wanted(name, ("hw:mem_page_size", "small"), ("pci_passthrough:alias", "vf:2")).With("description", "of a test");
        await flavor.UpAsync(changed);
        Assert.False(await flavor.UpAsync(changed));
        var properties = await Cloud.OpenStackAsync("operator", "flavor", "show", flavor.Id!, "-f", "value", "-c", "properties");
        Assert.Contains("'foreign': 'x'", properties, StringComparison.Ordinal);
        Assert.Contains("'pci_passthrough:alias': 'vf:2'", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("numa_nodes", properties, StringComparison.Ordinal);

        var imported = Resource(Types.Flavor);
        Assert.True(await imported.ImportAsync(flavor.Id!));
        Assert.Equal(
            ["extraSpecs.foreign"],
            (await imported.DiffAsync(changed)).DetailedDiff.Keys);

        var id = flavor.Id!;
        await flavor.DestroyAsync();
        Assert.False(await imported.RefreshAsync());
        Assert.NotEqual(id, flavor.Id);
    }

    [Fact]
    public async Task Flavor_OfAnotherSize_IsAnotherFlavor()
    {
        var inputs = Wanted(Unique("flavor"));
        var flavor = Resource(Types.Flavor);
        await flavor.UpAsync(inputs);
        var first = flavor.Id;

        Assert.Equal(["ram"], (await flavor.DiffAsync(inputs.With("ram", 128))).Replaces);
        await flavor.UpAsync(inputs.With("ram", 128));

        Assert.NotEqual(first, flavor.Id);
    }

    [Fact]
    public async Task Flavor_LookedUp_IsFoundByNameAndSize()
    {
        var name = Unique("flavor");
        var flavor = await MadeAsync(Types.Flavor, [.. Wanted(name, ("a", "1")).Select(pair => (pair.Key, pair.Value))]);

        var found = await Plugin.InvokeAsync("openstack:compute/getFlavor:getFlavor", PropertyMap.Of(("name", name), ("ram", 64)));

        Assert.Equal(flavor.Id!, found["id"]);
        Assert.Equal("1", found.At("extraSpecs", "a"));
    }
}
