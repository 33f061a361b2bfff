using Pulumi.Engine;
using Pulumi.Engine.Configuration;

namespace Engine.Tests.Configuration;

public class ConfigPathTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b[0].c", "a.b[0].c")]
    [InlineData("a[\"x.y\"].z", "a.x.y.z")]
    [InlineData("site:hosts[2]", "site:hosts[2]")]
    public void Parse_ValidPath_HasItsSegments(string text, string expected) =>
        Assert.Equal(expected, ConfigPath.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("[0]")]
    [InlineData("a[\"b")]
    public void Parse_InvalidPath_IsRefused(string text) => Assert.Throws<UserErrorException>(() => ConfigPath.Parse(text));

    [Fact]
    public void Set_NothingThere_MakesMapsAndLists()
    {
        var tree = ConfigPath.Parse("k.hosts[0].name").Set(null, new ConfigNode.Scalar("a"));

        Assert.Equal("""{"hosts":[{"name":"a"}]}""", ConfigText.Render(tree, null));
    }

    [Fact]
    public void Set_IndexBehindTheEnd_IsRefusedWithTheNextIndex()
    {
        var tree = ConfigPath.Parse("k[0]").Set(null, new ConfigNode.Scalar("a"));

        var error = Assert.Throws<UserErrorException>(() => ConfigPath.Parse("k[2]").Set(tree, new ConfigNode.Scalar("b")));
        Assert.Contains("next index is [1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_ThroughAScalar_IsRefused() =>
        Assert.Throws<UserErrorException>(() =>
            ConfigPath.Parse("k.a").Set(new ConfigNode.Scalar("x"), new ConfigNode.Scalar("y")));

    [Fact]
    public void Remove_Leaf_LeavesTheRest()
    {
        var tree = ConfigPath.Parse("k.b").Set(
            ConfigPath.Parse("k.a").Set(null, new ConfigNode.Scalar("1")), new ConfigNode.Scalar("2"));

        Assert.Equal("""{"b":"2"}""", ConfigText.Render(ConfigPath.Parse("k.a").Remove(tree)!, null));
    }

    [Fact]
    public void Get_MissingSegment_IsNull() => Assert.Null(ConfigPath.Parse("k.a[3].b").Get(ConfigNode.Map.Empty));
}
