using FsCheck.Xunit;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(PropertyArbitraries)])]
public sealed class PropertyPathTests
{
    private static readonly PropertyMap Site = PropertyMap.Of(
        ("hosts", new ListValue([new MapValue(PropertyMap.Of(("name", "h0"))), new SecretValue(new MapValue(PropertyMap.Of(("name", "h1"))))])),
        ("a.b", new OutputValue(new ListValue([1.0, 2.0]), false, DependencySet.Empty)));

    [Property]
    public bool FormattedAndParsed_IsTheSame(PropertyPath path) => PropertyPath.Parse(path.ToString()).Equals(path);

    [Theory]
    [InlineData("")]
    [InlineData("root")]
    [InlineData("root.nested")]
    [InlineData("root.double.nest")]
    [InlineData("root.array[0]")]
    [InlineData("root.array[0].nested")]
    [InlineData("root.array[0][1].nested")]
    [InlineData("root[\"key with a .\"].nested")]
    [InlineData("root[\"key with \\\"escaped\\\" quotes\"]")]
    [InlineData("[\"root key with a .\"][100]")]
    public void Parse_CanonicalForm_IsWrittenTheSame(string text) => Assert.Equal(text, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData("root[\"nested\"]", "root.nested")]
    [InlineData("root[*].name", "root.*.name")]
    [InlineData("root[\"*\"].name", "root.*.name")]
    public void Parse_OtherForm_IsWrittenCanonically(string text, string canonical) =>
        Assert.Equal(canonical, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[-1]")]
    [InlineData("a[x]")]
    [InlineData("a[\"x\"")]
    [InlineData("a[\"x]")]
    [InlineData("a[0]b")]
    [InlineData("a]")]
    public void Parse_Malformed_IsRefused(string text)
    {
        Assert.False(PropertyPath.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PropertyPath.Parse(text));
    }

    [Fact]
    public void Find_ThroughSecretsAndOutputs_FindsTheValue()
    {
        Assert.Equal("h0", PropertyPath.Parse("hosts[0].name").Find(Site));
        Assert.Equal("h1", PropertyPath.Parse("hosts[1].name").Find(Site));
        Assert.Equal(2.0, PropertyPath.Parse("[\"a.b\"][1]").Find(Site));
        Assert.IsType<SecretValue>(PropertyPath.Parse("hosts[1]").Find(Site));
        Assert.Equal(new MapValue(Site), PropertyPath.Root.Find(Site));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("hosts[2]")]
    [InlineData("hosts.name")]
    [InlineData("hosts[0].name.more")]
    public void Find_NotThere_IsNull(string path) => Assert.Null(PropertyPath.Parse(path).Find(Site));

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a[*].c", "a[7].c.d", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("a[0]", "a[1]", false)]
    public void Contains_PathOrBeneath_WithWildcards(string pattern, string path, bool contained) =>
        Assert.Equal(contained, PropertyPath.Parse(pattern).Contains(PropertyPath.Parse(path)));
}
