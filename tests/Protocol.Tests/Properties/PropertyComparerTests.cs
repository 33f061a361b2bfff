using FsCheck.Xunit;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(PropertyArbitraries)])]
public sealed class PropertyComparerTests
{
    [Property]
    public bool Compare_WithItself_DiffersWhereUnknown(PropertyMap properties)
    {
        var differences = PropertyComparer.Compare(properties, properties);
        return differences.Count > 0 == properties.ContainsUnknowns()
            && differences.All(difference => difference.Kind == DifferenceKind.Update);
    }

    [Property]
    public bool Compare_WrappingRemoved_MakesNoDifference(PropertyMap properties) =>
        properties.ContainsUnknowns() || PropertyComparer.Compare(properties, properties.StripSecrets()).Count == 0;

    [Property]
    public bool Compare_OtherWayRound_AddsWhereItDeleted(PropertyMap olds, PropertyMap news)
    {
        var there = PropertyComparer.Compare(olds, news).Select(difference => (difference.Path, Mirror(difference.Kind)));
        var back = PropertyComparer.Compare(news, olds).Select(difference => (difference.Path, difference.Kind));
        return there.SequenceEqual(back);
    }

    [Fact]
    public void Compare_NestedChanges_GivesDeepestPaths()
    {
        var olds = PropertyMap.Of(
            ("count", 4.0), ("gone", "x"), ("vfs", new ListValue([Vf("a", 1), Vf("b", 2), Vf("c", 3)])), ("kind", "text"));
        var news = PropertyMap.Of(
            ("count", 4.0), ("new", "y"), ("vfs", new ListValue([Vf("a", 1), Vf("b", 9)])), ("kind", 1.0));

        var differences = PropertyComparer.Compare(olds, news).Select(difference => $"{difference.Kind} {difference.Path}");

        Assert.Equal(["Delete gone", "Update kind", "Add new", "Update vfs[1].vlan", "Delete vfs[2]"], differences);
    }

    [Fact]
    public void Compare_NullAndAbsent_AreTheSame() =>
        Assert.Empty(PropertyComparer.Compare(PropertyMap.Of(("a", Null)), PropertyMap.Empty));

    [Fact]
    public void Compare_AssetsWithHashes_AreComparedByHash()
    {
        var olds = PropertyMap.Of(("a", new AssetValue(Path: "old", Hash: "1")), ("b", new AssetValue(Path: "p", Hash: "1")));
        var news = PropertyMap.Of(("a", new AssetValue(Path: "new", Hash: "1")), ("b", new AssetValue(Path: "p", Hash: "2")));

        Assert.Equal("b", Assert.Single(PropertyComparer.Compare(olds, news)).Path.ToString());
    }

    private static MapValue Vf(string mac, double vlan) => new(PropertyMap.Of(("mac", mac), ("vlan", vlan)));

    private static DifferenceKind Mirror(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Add => DifferenceKind.Delete,
        DifferenceKind.Delete => DifferenceKind.Add,
        _ => kind,
    };
}
