using System.Text.Json.Nodes;
using OpenStack.Provider.Tests.Networking;
using OpenStack.Testing;

namespace OpenStack.Provider.Tests.Compute;

/// <summary>The plugin with a nova that says what a test has it say, in the shape of real answers, and a neutron for its ports.</summary>
public abstract class CannedNova : CannedNeutron
{
    private protected const string Compute = "/compute/v2.1";
    private protected const string Servers = Compute + "/servers";
    private protected const string Ports = "/network/v2.0/ports";

    /// <summary>A flavor as nova describes it since 2.61.</summary>
    private protected static JsonObject Flavor(string id, string specs = "{}") => (JsonObject)Json(
        $$"""
        {"id": "{{id}}", "name": "vnf", "ram": 512, "vcpus": 1, "disk": 0, "swap": "", "OS-FLV-EXT-DATA:ephemeral": 0,
         "rxtx_factor": 1.0, "os-flavor-access:is_public": false, "description": null, "extra_specs": {{specs}}}
        """);

    /// <summary>A server as nova describes it since 2.47, with one address on the network "data".</summary>
    private protected static JsonObject Server(string status, params (string Name, JsonNode? Value)[] members)
    {
        var server = (JsonObject)Json(
            $$$"""
            {"id": "i-1", "name": "vnf", "status": "{{{status}}}", "OS-EXT-STS:task_state": null,
             "OS-SRV-USG:launched_at": "2026-11-22T12:00:00.000000", "flavor": {"original_name": "small", "extra_specs": {}},
             "image": {"id": "img-1"}, "metadata": {}, "tags": [], "key_name": null, "config_drive": "",
             "addresses": {"data": [{"addr": "192.0.2.10", "version": 4, "OS-EXT-IPS-MAC:mac_addr": "fa:16:3e:11:22:33"}]},
             "security_groups": [{"name": "default"}], "accessIPv4": "", "accessIPv6": "",
             "OS-EXT-AZ:availability_zone": "nova", "created": "2026-11-22T12:00:00Z", "updated": "2026-11-22T12:00:01Z"}
            """);
        foreach (var (name, value) in members)
        {
            server[name] = value?.DeepClone();
        }

        return server;
    }

    /// <summary>What nova answers to a create.</summary>
    private protected static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Accepted() => Answer.Json(
        202, """{"server": {"id": "i-1", "links": [], "adminPass": "unused"}}""", ("x-openstack-request-id", "req-create-1"));
}
