using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Lab.Tests.Interop;

/// <summary>A program of the official Node SDK, deployed by <c>pulumiw</c> with the plugin on a virtual host.</summary>
public sealed class NodeProgramTests : IAsyncLifetime
{
    private VirtualHost? _host;
    private PulumiProject? _project;

    public async Task InitializeAsync()
    {
        _host = await VirtualHosts.Current.CloneAsync(HostShape.Good);
        _project = await PulumiProject.OfNodeAsync("host");
    }

    public async Task DisposeAsync()
    {
        _project?.Dispose();
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task Up_ThenPreviewThenDestroy_FunctionsComeStayAndGo()
    {
        var stack = await _project!.InitAsync("dev", ("host:adapter", "enp1s0"), ("host:count", "2"));
        await stack.SetAsync("connection.host", _host!.Name, "--path");
        await stack.SetAsync("connection.sshConfigFile", _host.SshConfig, "--path");

        await stack.UpAsync();
        Assert.Equal([0, 0], (await _host.LinkAsync("enp1s0")).VirtualFunctions.Select(function => function.Vlan));
        var outputs = await stack.OutputsAsync();
        Assert.Equal(
            (await _host.RunAsync("lspci -D | grep 'Virtual Function' | cut -d' ' -f1")).Split('\n'),
            outputs.GetProperty("addresses").EnumerateArray().Select(address => address.GetString()));
        Assert.Equal("intel", outputs.GetProperty("vendor").GetString());
        Assert.Equal(await _host.RunAsync("uname -r"), outputs.GetProperty("kernel").GetString());

        await stack.ExpectNoChangesAsync();

        await stack.DestroyAsync();
        Assert.Empty((await _host.LinkAsync("enp1s0")).VirtualFunctions);
    }
}
