using Pulumi.Engine;
using Pulumi.Engine.Workspace;

namespace Engine.Tests.Workspace;

public class SemanticVersionTests
{
    // The example of semver.org, §11.
    private static readonly string[] Ascending =
    [
        "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
        "1.9.0", "1.10.0", "2.0.0",
    ];

    [Fact]
    public void CompareTo_ExamplesOfTheStandard_AreInItsOrder() =>
        Assert.Equal(Ascending, Ascending.Reverse().Select(SemanticVersion.Parse).Order().Select(version => version.ToString()));

    [Theory]
    [InlineData("v1.2.3+build.5", "1.2.3")]
    [InlineData("1.2.3-dev.1700000000", "1.2.3-dev.1700000000")]
    public void Parse_PrefixAndBuild_AreNoPartOfIt(string text, string expected) => Assert.Equal(expected, SemanticVersion.Parse(text).ToString());

    [Theory]
    [InlineData("1.2")]
    [InlineData("latest")]
    [InlineData("1.2.3 ")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Throws<UserErrorException>(() => SemanticVersion.Parse(text));
}
