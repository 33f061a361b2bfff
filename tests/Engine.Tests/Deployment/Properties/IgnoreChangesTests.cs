using Pulumi.Engine.Deployment.Properties;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Tests.Deployment.Properties;

public sealed class IgnoreChangesTests
{
    private static readonly PropertyMap Old = PropertyMap.Of(
        ("size", 1),
        ("onlyOld", 1),
        ("tags", Map(("a", 1), ("b", 1))),
        ("list", List(Map(("x", 1)), Map(("x", 1)))),
        ("hidden", new PropertyValue.SecretValue(Map(("p", 1)))));

    private static readonly PropertyMap New = PropertyMap.Of(
        ("size", 2),
        ("onlyNew", 2),
        ("tags", Map(("a", 2), ("c", 2))),
        ("list", List(Map(("x", 2)), Map(("x", 2)), Map(("x", 2)))),
        ("hidden", new PropertyValue.SecretValue(Map(("p", 2)))));

    [Fact]
    public void Apply_ChangedValue_GetsTheOldOneBack() => Assert.Equal(1, Apply("size")["size"]);

    [Fact]
    public void Apply_ValueOnlyInOld_ComesBack() => Assert.Equal(1, Apply("onlyOld")["onlyOld"]);

    [Fact]
    public void Apply_ValueOnlyInNew_Goes() => Assert.False(Apply("onlyNew").ContainsKey("onlyNew"));

    [Fact]
    public void Apply_NestedPath_LeavesTheRestAlone() =>
        Assert.Equal(Map(("a", 1), ("c", 2)), Apply("tags.a")["tags"]);

    [Fact]
    public void Apply_Wildcard_CoversAllKeys() => Assert.Equal(Map(("a", 1), ("b", 1)), Apply("tags.*")["tags"]);

    [Fact]
    public void Apply_WildcardInList_CoversTheItemsThatBothHave() =>
        Assert.Equal(List(Map(("x", 1)), Map(("x", 1)), Map(("x", 2))), Apply("list[*].x")["list"]);

    [Fact]
    public void Apply_InsideASecret_KeepsItSecret() =>
        Assert.Equal(new PropertyValue.SecretValue(Map(("p", 1))), Apply("hidden.p")["hidden"]);

    [Fact]
    public void Apply_HolderIsGone_BringsNothingBack() =>
        Assert.Equal(PropertyMap.Empty, IgnoreChanges.Apply(PropertyMap.Empty, Old, ["tags.a"]));

    private static PropertyMap Apply(string path) => IgnoreChanges.Apply(New, Old, [path]);

    private static PropertyValue.MapValue Map(params (string, PropertyValue)[] pairs) => new(PropertyMap.Of(pairs));

    private static PropertyValue.ListValue List(params PropertyValue[] items) => new(PropertyList.From(items));
}
