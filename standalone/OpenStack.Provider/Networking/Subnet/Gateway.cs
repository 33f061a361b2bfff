using OpenStack.Provider.Client;
using System.Net;
using System.Text.Json.Nodes;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary>
/// A subnet's gateway has three forms in a request: an address, <c>null</c> for none, and not a word, which lets neutron
/// choose; but neutron chooses at the creation only.
/// </summary>
internal static class Gateway
{
    /// <summary>Adds it to a create request.</summary>
    public static RequestBody AddGateway(this RequestBody body, ISubnetIntent wanted) => wanted.NoGateway == true
        ? body.Set<JsonNode>("gateway_ip", null)
        : body.AddGiven("gateway_ip", wanted.GatewayIp);

    /// <summary>Adds it to an update. Without a word from the user it is the one that neutron would have chosen.</summary>
    public static RequestBody SetGateway(this RequestBody body, ISubnetIntent wanted, string cidr) =>
        body.Set("gateway_ip", wanted.NoGateway == true ? null : wanted.GatewayIp ?? FirstHost(cidr));

    /// <summary>
    /// What a state says of <c>noGateway</c>: a gateway that was there and is gone has been taken away by someone else.
    /// </summary>
    /// <param name="live">The gateway that is there.</param>
    /// <param name="intent">What was asked for, or there, before; <c>null</c> on import.</param>
    public static bool? IsLacking(string? live, ISubnetIntent? intent) =>
        live is not null ? (intent?.NoGateway is null ? null : false)
        : intent is null || intent.GatewayIp is not null ? true
        : intent.NoGateway;

    /// <summary>The address that neutron takes for the gateway: the one after the subnet's own (<c>neutron/ipam/utils.py</c>).</summary>
    private static string FirstHost(string cidr)
    {
        var bytes = IPNetwork.Parse(cidr).BaseAddress.GetAddressBytes();
        bytes[^1] |= 1;
        return new IPAddress(bytes).ToString();
    }
}
