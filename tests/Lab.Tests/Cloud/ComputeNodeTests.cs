using Pulumi.Sriov.Lab.Tests.Machines;

namespace Pulumi.Sriov.Lab.Tests.Cloud;

/// <summary>The lab's own promise: a virtual host that has joined a cloud is a compute node like any other.</summary>
public sealed class ComputeNodeTests(ComputeCloud cloud) : IClassFixture<ComputeCloud>
{
    private readonly ComputeNode _node = cloud.Node;

    [Fact]
    public async Task Join_HostWithTheRoleCompute_NovaAndNeutronListItAlive()
    {
        // A virtual server that has to wait for its turn on the processor may miss a heartbeat, and is down until the next.
        await Eventually.HoldsAsync(async () => await ServicesAsync() == "up", "nova lists the host as up");
        await Eventually.HoldsAsync(async () => await AgentsAsync() == "NIC Switch agent True", "neutron lists the agent as alive");

        Task<string> ServicesAsync() => _node.Cloud.OpenStackAsync(
            "admin", "compute", "service", "list", "--service", "nova-compute", "--host", _node.Host.Name, "-f", "value", "-c", "State");
        Task<string> AgentsAsync() => _node.Cloud.OpenStackAsync(
            "admin", "network", "agent", "list", "--host", _node.Host.Name, "-f", "value", "-c", "Agent Type", "-c", "Alive");
    }

    [Fact]
    public async Task Join_HostWithTheRoleCompute_NothingIsWhitelistedYet()
    {
        var configured = await _node.Host.RunAsync(
            "grep -E '^(device_spec|passthrough_whitelist|alias|physical_device_mappings)' /etc/nova/*.conf /etc/neutron/plugins/ml2/* || true");

        Assert.Equal("", configured);
    }

    [Fact]
    public async Task DeviceSpec_WrittenByHand_NovaRecordsTheVirtualFunctions()
    {
        await _node.Host.RunAsync(
            """
            ip link set enp1s0 up
            echo 3 > /sys/class/net/enp1s0/device/sriov_numvfs
            sed -i '/^\[pci\]/a device_spec = {"devname": "enp1s0", "physical_network": "physnet1"}' /etc/nova/nova.conf
            systemctl restart nova-compute
            """);

        await Eventually.HoldsAsync(
            async () => await _node.FreeFunctionsAsync() == 3, "nova has recorded three virtual functions");
    }
}
