using System.Text.Json.Nodes;
using Pulumi.Protocol.Properties;
using static OpenStack.Provider.Tests.Rpc.Values;

namespace OpenStack.Provider.Tests.Compute;

/// <summary>A server with two ports, one of them a virtual function, and the nova and neutron that know them.</summary>
public abstract class CannedServer : CannedNova
{
    private protected const string Token = "openstack:compute/instance:Instance";

    private protected static readonly JsonObject FirstPort = Port(("id", "p-1"), ("device_id", "i-1"));

    /// <summary>A virtual function on a network without a subnet.</summary>
    private protected static readonly JsonObject PortWithoutAddress = Port(
        ("id", "p-2"), ("network_id", "n-2"), ("mac_address", "fa:16:3e:99:99:99"), ("fixed_ips", new JsonArray()), ("device_id", "i-1"));

    private protected static readonly PropertyMap Wanted = Inputs(
        ("name", "vnf"),
        ("flavorId", "f-1"),
        ("imageId", "img-1"),
        ("networks", List(Map(("port", "p-2")), Map(("port", "p-1")))));

    private protected void IsCreatedAfter(params JsonObject[] answers) => Service
        .On($"POST {Servers}", Accepted())
        .On($"GET {Servers}/i-1", [.. answers.Select(server => Answers(200, "server", server))])
        .On($"GET {Ports}", Answers(200, "ports", new JsonArray(FirstPort.DeepClone(), PortWithoutAddress.DeepClone())));
}
