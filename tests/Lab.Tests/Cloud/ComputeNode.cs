using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>A virtual host that is a compute node of a cloud: Debian's nova-compute, libvirt and SR-IOV agent run on it.</summary>
internal sealed class ComputeNode : IAsyncDisposable
{
    private ComputeNode(ControlPlane cloud, VirtualHost host) => (Cloud, Host) = (cloud, host);

    public ControlPlane Cloud { get; }

    public VirtualHost Host { get; }

    /// <summary>A host of this shape that nobody has touched joins the cloud, which gets the guest's image, too.</summary>
    public static async Task<ComputeNode> StartAsync(ControlPlane cloud, HostShape shape)
    {
        var host = await VirtualHosts.Current.CloneAsync(shape);
        try
        {
            await Task.WhenAll(CloudTool.JoinAsync(cloud.Name, host.Name), CloudTool.UploadGuestAsync(cloud.Name));
            return new ComputeNode(cloud, host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>How many of its virtual functions nova has recorded as free for servers.</summary>
    public async Task<int> FreeFunctionsAsync() =>
        (await CloudTool.DevicesAsync(Cloud.Name, Host.Name)).Count(device => device.EndsWith(" 8086:10ca available", StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
