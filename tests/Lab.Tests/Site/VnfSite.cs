using Pulumi.Sriov.Lab.Tests.Cloud;
using Pulumi.Sriov.Lab.Tests.Machines;
using Pulumi.Sriov.Testing;

namespace Pulumi.Sriov.Lab.Tests.Site;

/// <summary>The example VnfSite as a stack, on a compute node that boots with its IOMMU off, and on its cloud.</summary>
internal sealed class VnfSite : IAsyncDisposable
{
    private const string Whitelist = "/etc/nova/nova.conf";

    private readonly PulumiProject _project = PulumiProject.OfExample("VnfSite");
    private readonly TemporaryDirectory _directory = new();

    private VnfSite(ComputeNode node) => Node = node;

    public ComputeNode Node { get; }

    public PulumiStack Stack { get; private set; } = null!;

    private ControlPlane Cloud => Node.Cloud;

    public static async Task<VnfSite> StartAsync(ControlPlane cloud)
    {
        var site = new VnfSite(await ComputeNode.StartAsync(cloud, HostShape.ComputeIommuOff));
        site._project.Variables["OS_CLIENT_CONFIG_FILE"] = cloud.CloudsYaml;
        site.Stack = await site._project.InitAsync(
            "lab",
            ("openstack:cloud", "admin"),
            ("vnf-site:computeHost", site.Node.Host.Name),
            ("vnf-site:controller", cloud.Controller),
            ("vnf-site:serviceCommand", "cloud-service"),
            ("vnf-site:serviceTimeout", "600"),
            ("vnf-site:portAdapter", "enp1s0"),
            ("vnf-site:aliasAdapter", "enp2s0"),
            ("vnf-site:addresses", "198.51.100.0/24"),
            ("vnf-site:image", "vnf-guest"));
        var ssh = site._directory.Write("ssh_config", $"Include {site.Node.Host.SshConfig}\nInclude {cloud.SshConfig}\n");
        await site.Stack.SetAsync("sriov:connection.sshConfigFile", ssh, "--path");

        // A virtual server that has to wait for its turn on the processor takes more than the usual ten seconds to open a shell.
        await site.Stack.SetAsync("sriov:connection.connectTimeout", "60", "--path");
        return site;
    }

    /// <summary>Every file of the host and of the controller that the site changes.</summary>
    public async Task<string> FilesAsync() =>
        await Node.Host.RunAsync($"sha256sum /etc/default/grub /boot/grub/grub.cfg {Whitelist} /etc/neutron/plugins/ml2/sriov_agent.ini")
        + await Cloud.RunAsync("sha256sum /etc/nova/nova.conf /etc/neutron/plugins/ml2/ml2_conf.ini");

    /// <summary>The server is active, and its guest has had answers through this many virtual functions.</summary>
    public async Task<GuestConsole> RunsAsync(string output, int functions)
    {
        var server = await ServerAsync(output);
        Assert.Equal("ACTIVE", await Cloud.OpenStackAsync("admin", "server", "show", server, "-f", "value", "-c", "status"));
        var console = await GuestConsole.WhenAnsweredAsync(Cloud, server, functions);
        Assert.Equal(functions, console.Functions.Count);
        Assert.All(console.Functions, function => Assert.Equal(("8086:10ca", "igbvf"), (function.Ids, function.Driver)));
        return console;
    }

    /// <summary>MAC addresses that neutron has for a server's ports.</summary>
    public async Task<string[]> PortMacsAsync(string output) => Lines(await Cloud.OpenStackAsync(
        "admin", "port", "list", "--server", await ServerAsync(output), "-f", "value", "-c", "MAC Address"));

    /// <summary>Somebody deletes the whitelist, and a port of a server.</summary>
    public async Task DamageAsync()
    {
        await Node.Host.RunAsync($"sed -i '/^device_spec/d' {Whitelist}");
        var ports = Lines(await Cloud.OpenStackAsync("admin", "port", "list", "-f", "value", "-c", "ID"));
        await Cloud.OpenStackAsync("admin", "port", "delete", ports[0]);
    }

    /// <summary>The entries of the whitelist.</summary>
    public async Task<string[]> WhitelistAsync() => Lines(await Node.Host.RunAsync($"grep '^device_spec' {Whitelist} || true"));

    /// <summary>What the cloud has of the kinds that the site makes.</summary>
    public async Task<string> LeftOversAsync()
    {
        // Flavors of the project alone are listed with --all only.
        string[] lists = ["server list", "port list", "network list", "subnet list", "subnet pool list", "flavor list --all"];
        var found = new List<string>();
        foreach (var list in lists)
        {
            found.AddRange(Lines(await Cloud.OpenStackAsync("admin", [.. list.Split(' '), "-f", "value", "-c", "Name"])));
        }

        return string.Join(' ', found);
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        _project.Dispose();
        _directory.Dispose();
    }

    private async Task<string> ServerAsync(string output) => (await Stack.OutputsAsync()).GetProperty(output).GetString()!;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
