using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpenStack.Provider.Tests.Rpc;
using OpenStack.Testing;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Tests.Networking;

/// <summary>The plugin with a neutron that says what a test has it say, in the shape of real answers.</summary>
public abstract class CannedNeutron : IAsyncLifetime
{
    private protected TestService Service { get; private set; } = null!;

    private protected ServedPlugin Plugin { get; private set; } = null!;

    /// <summary>A network as an administrator sees it.</summary>
    private protected static JsonObject Network(params (string Name, JsonNode? Value)[] members) => With(
        """
        {"id": "n-1", "name": "data", "description": "", "status": "ACTIVE", "admin_state_up": true, "shared": false,
         "router:external": false, "port_security_enabled": true, "mtu": 1500, "availability_zone_hints": [], "tags": [],
         "tenant_id": "t-1", "provider:network_type": "vlan", "provider:physical_network": "physnet1",
         "provider:segmentation_id": 101}
        """,
        members);

    private protected static JsonObject Subnet(params (string Name, JsonNode? Value)[] members) => With(
        """
        {"id": "s-1", "name": "data", "description": "", "network_id": "n-1", "tenant_id": "t-1", "cidr": "192.0.2.0/24",
         "ip_version": 4, "gateway_ip": "192.0.2.1", "enable_dhcp": true, "dns_nameservers": [], "service_types": [],
         "allocation_pools": [{"start": "192.0.2.2", "end": "192.0.2.254"}], "ipv6_address_mode": null, "ipv6_ra_mode": null,
         "subnetpool_id": null, "tags": []}
        """,
        members);

    /// <summary>A port as an administrator sees it.</summary>
    private protected static JsonObject Port(params (string Name, JsonNode? Value)[] members) => With(
        """
        {"id": "p-1", "name": "vf", "description": "", "network_id": "n-1", "tenant_id": "t-1", "status": "DOWN",
         "admin_state_up": true, "mac_address": "fa:16:3e:11:22:33", "device_id": "", "device_owner": "",
         "fixed_ips": [{"subnet_id": "s-1", "ip_address": "192.0.2.10"}], "security_groups": ["g-1"],
         "port_security_enabled": true, "allowed_address_pairs": [], "extra_dhcp_opts": [], "tags": [],
         "binding:vnic_type": "direct", "binding:host_id": "", "binding:profile": {}, "binding:vif_type": "unbound",
         "binding:vif_details": {}}
        """,
        members);

    private protected static JsonNode Json(string json) => JsonNode.Parse(json)!;

    private protected static Func<HttpContext, Task> Answers(int status, string key, JsonNode value) =>
        Answer.Json(status, new JsonObject { [key] = value.DeepClone() }.ToJsonString());

    /// <summary>The body of the last request of a method.</summary>
    private protected JsonNode Sent(string method) =>
        Json(Service.Received.Last(request => request.Method == method && !request.Path.Contains("/identity/", StringComparison.Ordinal)).Body);

    private protected static void AssertNoChanges(DiffResponse diff) => Assert.Empty(diff.DetailedDiff);

    private protected static PropertyMap Inputs(params (string Name, PropertyValue Value)[] members) => PropertyMap.Of(members);

    public async Task InitializeAsync()
    {
        Service = await TestService.StartAsync();
        Plugin = await ServedPlugin.StartAsync(Service);
    }

    public async Task DisposeAsync()
    {
        await Plugin.DisposeAsync();
        await Service.DisposeAsync();
    }

    private static JsonObject With(string json, (string Name, JsonNode? Value)[] members)
    {
        var document = (JsonObject)Json(json);
        foreach (var (name, value) in members)
        {
            document[name] = value;
        }

        return document;
    }
}
