using Pulumi.Engine.Model;

namespace Pulumi.Engine.Tests.Model;

public sealed class UrnPatternsTests
{
    private static readonly Urn Child = Urn.Parse("urn:pulumi:dev::site::my:index:Site$test:index:Thing::web-1");

    [Theory]
    [InlineData("urn:pulumi:dev::site::my:index:Site$test:index:Thing::web-1", true)]
    [InlineData("urn:pulumi:dev::site::my:index:Site$test:index:Thing::web", false)]
    [InlineData("urn:pulumi:dev::site::my:index:Site$test:index:Thing::*", true)]
    [InlineData("urn:pulumi:*::site::**::web-1", true)]
    [InlineData("**::web-*", true)]
    [InlineData("*::web-1", false)]
    [InlineData("**Site$**", true)]
    [InlineData("**Site.test**", false)]
    [InlineData("**", true)]
    [InlineData("**::WEB-1", false)]
    public void Contains_StarStaysBetweenColons_TwoStarsDoNot(string text, bool expected) =>
        Assert.Equal(expected, new UrnPatterns([text]).Contains(Child));

    [Fact]
    public void IsEmpty_OnlyWithoutNamesAndPatterns()
    {
        Assert.True(UrnPatterns.None.IsEmpty);
        Assert.False(UrnPatterns.None.Contains(Child));
        Assert.False(new UrnPatterns(["**"]).IsEmpty);
        Assert.False(new UrnPatterns(["x"]).IsEmpty);
    }
}
