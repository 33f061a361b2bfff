using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Lab.Tests.Interop;

/// <summary>The example, deployed by <c>pulumiw</c> to a virtual host that boots with its IOMMU off.</summary>
public sealed class ExampleTests : IAsyncLifetime
{
    private VirtualHost? _host;
    private PulumiProject? _project;

    public async Task InitializeAsync()
    {
        _host = await VirtualHosts.Current.CloneAsync(HostShape.IommuOff);
        _project = PulumiProject.OfExample("SriovHost");
    }

    public async Task DisposeAsync()
    {
        _project?.Dispose();
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task SriovHost_UpThenPreviewThenDestroy_CostsOneConnectionWhenThereIsNothingToDo()
    {
        var host = _host!;
        var stack = await _project!.InitAsync("lab", ("sriov-host:host", host.Name), ("sriov-host:adapter", "enp1s0"));
        await stack.SetAsync("sriov:connection.sshConfigFile", host.SshConfig, "--path");

        await stack.UpAsync();
        Assert.Contains("intel_iommu=on", await host.RunAsync("cat /proc/cmdline"), StringComparison.Ordinal);
        Assert.Equal([100, 0, 0, 0], (await host.LinkAsync("enp1s0")).VirtualFunctions.Select(function => function.Vlan));
        Assert.Equal(4, (await stack.OutputsAsync()).GetProperty("functions").GetArrayLength());

        var preview = await stack.ExpectNoChangesAsync("--verbose");
        Assert.Matches($"traffic {host.Name}: 1 connection, [12] round trips?\n", preview);

        await stack.DestroyAsync();
        Assert.Empty((await host.LinkAsync("enp1s0")).VirtualFunctions);
    }
}
