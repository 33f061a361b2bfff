using Pulumi.Engine;
using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

public class BackendLocationTests
{
    private static readonly string Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    [Theory]
    [InlineData(null, null, "/project")]
    [InlineData("", null, "/project")]
    [InlineData("file:///state", null, "/state")]
    [InlineData("file:///state?metadata=skip", null, "/state")]
    [InlineData("file://./state", null, "/project/state")]
    [InlineData(null, "file:///from/project", "/from/project")]
    [InlineData("file:///state", "file:///from/project", "/state")]
    public void Resolve_FileBackend_IsItsDirectory(string? variable, string? project, string expected) =>
        Assert.Equal(expected, BackendLocation.Resolve(variable, project, "/project"));

    [Fact]
    public void Resolve_Tilde_IsTheHomeDirectory()
    {
        Assert.Equal(Home, BackendLocation.Resolve("file://~", null, "/project"));
        Assert.Equal(Path.Combine(Home, "x"), BackendLocation.Resolve("file://~/x", null, "/project"));
    }

    [Theory]
    [InlineData("s3://bucket")]
    [InlineData("https://api.pulumi.com")]
    public void Resolve_OtherBackend_IsRefusedByName(string url) =>
        Assert.Contains(url, Assert.Throws<UserErrorException>(() => BackendLocation.Resolve(url, null, "/")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("dev", "site", "dev")]
    [InlineData("organization/other/dev", "other", "dev")]
    public void Parse_StackName_IsOfItsProject(string text, string project, string name) =>
        Assert.Equal(new StackReference(project, name), StackReference.Parse(text, "site"));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../dev")]
    [InlineData("acme/site/dev")]
    [InlineData("organization/dev")]
    public void Parse_BadStackName_IsRefused(string text) =>
        Assert.Throws<UserErrorException>(() => StackReference.Parse(text, "site"));
}
