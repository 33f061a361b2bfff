namespace Pulumi.Sriov.Interop.Tests.DynamicProvider;

/// <summary>A program of the official Node SDK, deployed for the first time.</summary>
public sealed class NewStackTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Up_NewStack_MakesEverythingInOrderAndNothingIsLeftToDo()
    {
        Assert.Equal("hello", site.Read("greeting"));
        Assert.Equal("5 characters", site.Read("summary"));
        Assert.Equal(SiteFixture.Token, site.Read("token"));
        Assert.Equal(["create greeting", "create summary", "create token"], site.Journal());

        await site.Stack.ExpectNoChangesAsync();
        await site.Stack.UpAsync();

        Assert.Equal(3, site.Journal().Length);
    }

    [Fact]
    public async Task Up_NewStack_StateHasWhatTheProgramDeclared()
    {
        const string FolderUrn = "urn:pulumi:dev::site::site:index:Folder::folder";
        var folder = site.Stack.Resource("site:index:Folder", "folder");
        var token = site.Stack.Resource(SiteFixture.FileType, "token");

        Assert.Equal(FolderUrn, folder.GetProperty("urn").GetString());
        Assert.Equal(site.PathOf("greeting"), folder.GetProperty("outputs").GetProperty("greeting").GetString());
        Assert.Equal($"urn:pulumi:dev::site::site:index:Folder${SiteFixture.FileType}::token", token.GetProperty("urn").GetString());
        Assert.Equal(FolderUrn, token.GetProperty("parent").GetString());
        Assert.Contains(
            $"urn:pulumi:dev::site::site:index:Folder${SiteFixture.FileType}::summary",
            token.GetProperty("dependencies").EnumerateArray().Select(urn => urn.GetString()));
        Assert.StartsWith(
            "urn:pulumi:dev::site::pulumi:providers:pulumi-nodejs::default", token.GetProperty("provider").GetString(), StringComparison.Ordinal);

        // What a transformation of the stack adds to every resource.
        Assert.Equal("dev", token.GetProperty("inputs").GetProperty("owner").GetString());
    }

    [Fact]
    public async Task Up_Secret_IsEncryptedInTheStateAndShownOnlyOnRequest()
    {
        Assert.DoesNotContain(SiteFixture.Token, site.Stack.StateText, StringComparison.Ordinal);
        Assert.All(
            new[] { "inputs", "outputs" },
            side => Assert.True(site.Stack.Resource(SiteFixture.FileType, "token").GetProperty(side).GetProperty("content").TryGetProperty("ciphertext", out _)));

        Assert.Equal("[secret]", (await site.Stack.OutputsAsync()).GetProperty("token").GetString());
        var shown = await site.Stack.OutputsAsync("--show-secrets");
        Assert.Equal(SiteFixture.Token, shown.GetProperty("token").GetString());
        Assert.Equal("hello", shown.GetProperty("greeting").GetString());
        Assert.Equal(5, shown.GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task Up_StackReference_ReadsTheOtherStacksOutput()
    {
        var (other, root) = await site.DeployAsync("other", ("base", "organization/site/dev"));

        Assert.Equal("hello", await File.ReadAllTextAsync(Path.Combine(root, "greeting")));
        Assert.Equal("hello", (await other.OutputsAsync()).GetProperty("greeting").GetString());
        await other.ExpectNoChangesAsync();
    }
}
