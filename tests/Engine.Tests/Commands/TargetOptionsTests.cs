using Engine.Tests.Storage;

namespace Engine.Tests.Commands;

/// <summary>What the flags that name resources make of a deployment.</summary>
public sealed class TargetOptionsTests : IAsyncLifetime, IDisposable
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

    [Fact]
    public async Task Up_NamesResources_ReachTheEngineInPreviewAndUpdate()
    {
        var (one, two) = (States.Resource("one").Urn, States.Resource("two").Urn);

        await _cli.OutputOfAsync("up", "--yes", "-t", one.Value, "--target", "**::two", "--target-dependents", "--replace", one.Value);

        Assert.Equal([true, false], _engine.Requests.Select(options => options.DryRun));
        Assert.All(_engine.Requests, options =>
        {
            Assert.True(options.Targets.Contains(one) && options.Targets.Contains(two) && options.TargetDependents);
            Assert.True(options.Replaces.Contains(one) && !options.Replaces.Contains(two));
            Assert.True(options.Excludes.IsEmpty);
        });
    }

    [Fact]
    public async Task Up_TargetReplace_IsBoth()
    {
        var urn = States.Resource("one").Urn;

        await _cli.OutputOfAsync("up", "--yes", "--skip-preview", "--target-replace", urn.Value);

        var options = Assert.Single(_engine.Requests);
        Assert.True(options.Targets.Contains(urn) && options.Replaces.Contains(urn));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("refresh")]
    [InlineData("destroy")]
    public async Task Exclude_EveryDeploymentKnowsIt(string command)
    {
        var urn = States.Resource("one").Urn;

        await _cli.OutputOfAsync([command, .. command == "preview" ? Array.Empty<string>() : ["--yes", "--skip-preview"], "-x", urn.Value, "--exclude-dependents"]);

        var options = Assert.Single(_engine.Requests);
        Assert.True(options.Excludes.Contains(urn) && options.ExcludeDependents && options.Targets.IsEmpty);
    }

    [Theory]
    [InlineData("up", "--yes", "--skip-preview")]
    [InlineData("preview")]
    [InlineData("destroy", "--yes", "--skip-preview")]
    public async Task IgnoreProtect_WhatDeletesKnowsIt(params string[] args)
    {
        await _cli.OutputOfAsync([.. args, "--ignore-protect"]);

        Assert.True(Assert.Single(_engine.Requests).IgnoreProtect);
    }

    [Theory]
    [InlineData("up", "--target", "a", "--exclude", "b")]
    [InlineData("up", "--target-replace", "a", "--exclude", "b")]
    [InlineData("destroy", "--target", "a", "--exclude-protected")]
    [InlineData("destroy", "--ignore-protect", "--exclude-protected")]
    public async Task FlagsThatContradictOneAnother_AreRefused(params string[] args)
    {
        var (code, _, error) = await _cli.RunAsync([.. args, "--yes"]);

        Assert.Equal(2, code);
        Assert.Contains("cannot be given together", error, StringComparison.Ordinal);
        Assert.Empty(_engine.Requests);
    }

    [Fact]
    public async Task Destroy_ExcludeProtected_LeavesThemAndTheStack()
    {
        var guarded = States.Resource("guarded") with { Protect = true, Custom = false, Id = null };
        _engine.Records = [States.Stack, guarded];
        await _cli.OutputOfAsync("up", "--yes", "--skip-preview");
        _engine.Records = [];

        var output = await _cli.OutputOfAsync("destroy", "--yes", "--skip-preview", "--exclude-protected", "--remove");

        var options = _engine.Requests[^1];
        Assert.True(options.Excludes.Contains(guarded.Urn) && options.Excludes.Contains(States.StackUrn));
        Assert.Contains("All unprotected resources were destroyed. There are still 2 protected resources", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_cli.PathOf(".pulumi/stacks/site/dev.json")));
    }
}
