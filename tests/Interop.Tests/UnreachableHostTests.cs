using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Interop.Tests;

/// <summary>A program of the official Node SDK with this project's plugin, and a host that does not answer.</summary>
public sealed class UnreachableHostTests : IAsyncLifetime
{
    // Nothing listens on the port that RFC 6335 leaves to tcpmux, so that the connection is refused at once.
    private const string Host = "127.0.0.1";
    private const string Port = "1";

    private PulumiProject? _project;
    private PulumiStack? _stack;

    private PulumiStack Stack => _stack!;

    public async Task InitializeAsync()
    {
        _project = await PulumiProject.OfNodeAsync("host");
        _stack = await _project.InitAsync("dev", ("host:adapter", "enp1s0"), ("host:count", "2"));
        await _stack.SetAsync("connection.host", Host, "--path");
        await _stack.SetAsync("connection.port", Port, "--path");
    }

    public Task DisposeAsync()
    {
        _project?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Preview_IsMadeFromTheInputsAndSaysOnceThatItDidNotLook()
    {
        var run = await Stack.RunAsync("preview");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("sriov:host:Iommu iommu create", run.Screen, StringComparison.Ordinal);
        Assert.Contains("sriov:host:VirtualFunctions adapter create", run.Screen, StringComparison.Ordinal);
        Assert.Single(run.Screen.Split('\n'), line => line.Contains($"did not look at {Host}", StringComparison.Ordinal));
        Assert.Contains("Connection refused", run.Screen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Up_FailsNamingHostAndCauseAndKeepsNothing()
    {
        var run = await Stack.RunAsync("up", "--yes", "--skip-preview");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"{Host}: ", run.Screen, StringComparison.Ordinal);
        Assert.Contains("Connection refused", run.Screen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Stack.Resources, resource => resource.GetProperty("type").GetString()!.StartsWith("sriov:host:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_InputThatIsRefused_NamesTheProperty()
    {
        await Stack.SetAsync("count", "-1");

        var run = await Stack.RunAsync("preview");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("count", run.Screen, StringComparison.Ordinal);
    }
}
