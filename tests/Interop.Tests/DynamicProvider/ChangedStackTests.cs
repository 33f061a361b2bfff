using System.Text.Json;

namespace Pulumi.Sriov.Interop.Tests.DynamicProvider;

/// <summary>A program of the official Node SDK, deployed again after something has changed; each test changes a stack of its own.</summary>
public sealed class ChangedStackTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Up_ChangedContent_UpdatesTheFileAndWhatDependsOnIt()
    {
        await _site.Stack.SetAsync("greeting", "good evening");
        var preview = await _site.Stack.OutputOfAsync("preview", "--diff");
        Assert.Contains("hello", preview, StringComparison.Ordinal);
        Assert.Contains("good evening", preview, StringComparison.Ordinal);
        Assert.Equal("hello", _site.Read("greeting"));

        await _site.Stack.UpAsync();

        Assert.Equal("good evening", _site.Read("greeting"));
        Assert.Equal("12 characters", _site.Read("summary"));
        Assert.Equal(["update greeting", "update summary"], _site.Journal()[3..]);
    }

    [Fact]
    public async Task Up_StructuredConfiguration_ReachesTheProgram()
    {
        await _site.Stack.SetAsync("limits.files[0]", "7", "--path");

        await _site.Stack.UpAsync();

        Assert.Equal("""{"files":[7]}""", JsonSerializer.Serialize((await _site.Stack.OutputsAsync()).GetProperty("limits")));
    }

    [Fact]
    public async Task Up_ChangedPath_CreatesTheNewFileBeforeItDeletesTheOld()
    {
        await _site.Stack.SetAsync("file", "welcome");

        await _site.Stack.UpAsync();

        Assert.Equal("hello", _site.Read("welcome"));
        Assert.False(File.Exists(_site.PathOf("greeting")));
        Assert.Equal(["create welcome", "delete greeting"], _site.Journal()[3..]);
        await _site.Stack.ExpectNoChangesAsync();
    }

    [Fact]
    public async Task Up_RenamedWithAnAlias_KeepsTheFile()
    {
        await _site.Stack.SetAsync("name", "salutation");

        await _site.Stack.ExpectNoChangesAsync();
        await _site.Stack.UpAsync();

        Assert.Equal(3, _site.Journal().Length);
        Assert.Equal(_site.PathOf("greeting"), _site.Stack.Resource(SiteFixture.FileType, "salutation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Up_RefusedByCheck_NamesThePropertyAndChangesNothing()
    {
        await _site.Stack.SetAsync("greeting", "");

        var run = await _site.Stack.RunAsync("up", "--yes", "--skip-preview");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("content", run.Screen, StringComparison.Ordinal);
        Assert.Contains("must not be empty", run.Screen, StringComparison.Ordinal);
        Assert.Equal(3, _site.Journal().Length);
    }

    [Fact]
    public async Task Refresh_FileDeletedByHand_ForgetsItAndUpMakesItAgain()
    {
        File.Delete(_site.PathOf("token"));

        await _site.Stack.RefreshAsync();
        Assert.DoesNotContain(_site.Stack.Resources, resource => resource.GetProperty("urn").GetString()!.EndsWith("::token", StringComparison.Ordinal));

        await _site.Stack.UpAsync();
        Assert.Equal(SiteFixture.Token, _site.Read("token"));
    }

    [Fact]
    public async Task Destroy_DeletesInReverseOrderAndLeavesAnEmptyState()
    {
        await _site.Stack.DestroyAsync();

        Assert.Equal(["delete token", "delete summary", "delete greeting"], _site.Journal()[3..]);
        Assert.Empty(_site.Stack.Resources);
    }
}
