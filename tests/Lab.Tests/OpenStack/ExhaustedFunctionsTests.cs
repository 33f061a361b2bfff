using Pulumi.Plugin.Testing;
using Pulumi.Protocol.Grpc;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Pulumi.Sriov.Lab.Tests.Machines;
using static Pulumi.Sriov.Lab.Tests.Machines.Values;

namespace Pulumi.Sriov.Lab.Tests.OpenStack;

/// <summary>A compute node with a single virtual function, and two servers that want one.</summary>
public sealed class ExhaustedFunctionsTests(ComputeCloud compute) : IClassFixture<ComputeCloud>, IAsyncLifetime
{
    private readonly ComputeNode _node = compute.Node;
    private ServedOpenStack _plugin = null!;

    public async Task InitializeAsync()
    {
        await _node.Cloud.RunAsync(
            """
            cd /etc/neutron/plugins/ml2
            sed -i 's/^mechanism_drivers = .*/&,sriovnicswitch/' ml2_conf.ini
            printf '[ml2_type_flat]\nflat_networks = physnet1\n' >> ml2_conf.ini
            sed -i 's/^enabled_filters = .*/&,PciPassthroughFilter/' /etc/nova/nova.conf
            cloud-service restart neutron-server
            cloud-service restart nova-scheduler
            """);
        await _node.Host.RunAsync(
            """
            ip link set enp1s0 up
            echo 1 > /sys/class/net/enp1s0/device/sriov_numvfs
            sed -i '/^\[pci\]/a device_spec = {"devname": "enp1s0", "physical_network": "physnet1"}' /etc/nova/nova.conf
            sed -i '/^\[sriov_nic\]/a physical_device_mappings = physnet1:enp1s0' /etc/neutron/plugins/ml2/sriov_agent.ini
            systemctl restart nova-compute neutron-sriov-agent
            """);
        await Eventually.HoldsAsync(async () => await _node.FreeFunctionsAsync() == 1, "nova has recorded one virtual function");
        await Eventually.HoldsAsync(IsMappedAsync, "neutron knows which adapter leads to physnet1");
        _plugin = await ServedOpenStack.StartAsync(_node.Cloud, "operator");
    }

    public async Task DisposeAsync() => await _plugin.DisposeAsync();

    [Fact]
    public async Task Server_LastFunctionIsTaken_ShowsNovasFaultAndWhatTheServerNeeds()
    {
        var network = await MadeAsync(
            Types.Network,
            ("name", "data"),
            ("segments", List(Map(("networkType", "flat"), ("physicalNetwork", "physnet1")))));
        var subnet = await MadeAsync(Types.Subnet, ("name", "data"), ("networkId", network.Id!), ("cidr", "198.51.100.0/24"));
        var flavor = await MadeAsync(Types.Flavor, ("name", "guest"), ("ram", 64), ("vcpus", 1), ("disk", 0));
        var firstPort = await PortAsync("first", network, subnet);
        var secondPort = await PortAsync("second", network, subnet);

        var first = Resource(Types.Instance);
        var calls = await _plugin.CallsOfAsync(() => first.UpAsync(Server("first", flavor, firstPort)));
        Assert.Equal("ACTIVE", await ShowAsync(first, "status"));
        // What is not waiting: the request, and the ports of the finished server. The official provider makes 4N+W+6 calls.
        Assert.InRange(calls.Count(call => !call.StartsWith("GET compute /v2.1/servers/", StringComparison.Ordinal)), 1, 3);

        var second = Resource(Types.Instance);
        var refusal = await Assert.ThrowsAsync<RpcException>(() => second.UpAsync(Server("second", flavor, secondPort)));
        OpenStackTests.AssertExplained(
            refusal, StatusCode.Aborted, " second: ", "No valid host was found", $"It needs PCI devices: 1 by its ports (second {secondPort.Id}: direct");

        // Neutron deletes a bound port without asking; the server goes on without it.
        await firstPort.DestroyAsync();
        Assert.Equal("ACTIVE", await ShowAsync(first, "status"));
        Assert.True(await first.RefreshAsync());

        foreach (var resource in new[] { second, first, secondPort, flavor, subnet, network })
        {
            await resource.DestroyAsync();
        }

        Assert.Equal("", await _node.Cloud.OpenStackAsync("operator", "server", "list", "-f", "value"));
        Assert.Equal("", await _node.Cloud.OpenStackAsync("operator", "network", "list", "-f", "value"));
    }

    private DrivenResource Resource(string token) => new(_plugin.Client, token, "it");

    private async Task<DrivenResource> MadeAsync(string token, params (string Name, PropertyValue Value)[] inputs)
    {
        var resource = Resource(token);
        await resource.UpAsync(PropertyMap.Of(inputs));
        return resource;
    }

    private Task<DrivenResource> PortAsync(string name, DrivenResource network, DrivenResource subnet) => MadeAsync(
        Types.Port,
        ("name", name),
        ("networkId", network.Id!),
        ("fixedIps", List(Map(("subnetId", subnet.Id!)))),
        ("binding", Map(("vnicType", "direct"))));

    private static PropertyMap Server(string name, DrivenResource flavor, DrivenResource port) => PropertyMap.Of(
        ("name", name),
        ("flavorId", flavor.Id!),
        ("imageName", "vnf-guest"),
        ("networks", List(Map(("port", port.Id!)))));

    private Task<string> ShowAsync(DrivenResource server, string column) =>
        _node.Cloud.OpenStackAsync("operator", "server", "show", server.Id!, "-f", "value", "-c", column);

    private async Task<bool> IsMappedAsync()
    {
        var agent = await _node.Cloud.OpenStackAsync(
            "admin", "network", "agent", "list", "--agent-type", "nic", "--host", _node.Host.Name, "-f", "value", "-c", "ID");
        var shown = await _node.Cloud.OpenStackAsync("admin", "network", "agent", "show", agent, "-f", "json");
        return shown.Contains("enp1s0", StringComparison.Ordinal);
    }
}
