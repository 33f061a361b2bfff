using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Interop.Tests.DynamicProvider;

/// <summary>A deployed stack <c>dev</c> of the program <c>tests/node/site</c>, whose files the official dynamic provider keeps.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    internal const string FileType = "pulumi-nodejs:dynamic:Resource";
    internal const string Token = "a-token-that-nobody-may-read";

    private PulumiProject? _project;
    private PulumiStack? _stack;
    private string _root = "";

    internal PulumiStack Stack => _stack!;

    public async Task InitializeAsync()
    {
        _project = await PulumiProject.OfNodeAsync("site");
        (_stack, _root) = await DeployAsync("dev", ("greeting", "hello"));
    }

    public Task DisposeAsync()
    {
        _project?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Deploys another stack of the program.</summary>
    /// <returns>The stack and the directory of its files.</returns>
    internal async Task<(PulumiStack Stack, string Root)> DeployAsync(string name, (string Key, string Value) greeting)
    {
        var root = _project!.MakeDirectory($"files of {name}");
        var stack = await _project.InitAsync(name, ("site:root", root), ($"site:{greeting.Key}", greeting.Value));
        await stack.SetAsync("token", Token, "--secret");
        await stack.UpAsync();
        return (stack, root);
    }

    internal string PathOf(string file) => Path.Combine(_root, file);

    internal string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>What the provider did, in order: <c>create greeting</c>.</summary>
    internal string[] Journal() => [.. File.ReadLines(PathOf("journal")).Select(line => line.Replace(_root + "/", "", StringComparison.Ordinal))];
}
