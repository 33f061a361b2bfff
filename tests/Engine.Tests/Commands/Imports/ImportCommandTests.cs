namespace Engine.Tests.Commands.Imports;

/// <summary>What the flags of <c>import</c> make of it.</summary>
public sealed class ImportCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly RecordingEngine _engine = new();

    public async Task InitializeAsync()
    {
        _cli.Engine = _engine;
        await _cli.OutputOfAsync("stack", "init", "dev");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("--properties", "size,color")]
    [InlineData("--properties", "size", "--properties", "color")]
    public async Task Import_Properties_ReachTheEngine(params string[] flags)
    {
        await _cli.OutputOfAsync([
            "import", "test:index:Thing", "found", "id-7", "--yes", "--skip-preview", "--generate-code=false", .. flags]);

        Assert.Equal(["size", "color"], Assert.Single(Assert.Single(_engine.Requests).Imports).Properties);
    }

    [Fact]
    public async Task Import_FileAndProperties_AreRefused()
    {
        var (code, _, error) = await _cli.RunAsync("import", "--file", "resources.json", "--properties", "size", "--yes");

        Assert.Equal(2, code);
        Assert.Contains("--properties", error, StringComparison.Ordinal);
        Assert.Empty(_engine.Requests);
    }
}
