using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using OpenStack.Client;

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

    /// <summary>
    /// Adds it to an update. Without a word from the user it is the one that neutron would have chosen, and has a place made
    /// for it in the allocation pools.
    /// </summary>
    public static RequestBody SetGateway(this RequestBody body, SubnetInputs wanted, SubnetState prior)
    {
        if (wanted.NoGateway == true)
        {
            return body.Set<JsonNode>("gateway_ip", null);
        }

        var gateway = wanted.GatewayIp is { Length: > 0 } given ? given : NeutronsOwn(prior.Cidr);
        body.Set("gateway_ip", gateway);
        var pools = AllocationPools.Without(prior.AllocationPools, gateway);
        return wanted.AllocationPools is null && !pools.SequenceEqual(prior.AllocationPools)
            ? body.Set("allocation_pools", AllocationPools.ToSend(pools))
            : body;
    }

    /// <summary>
    /// What a state says of <c>noGateway</c>: a gateway that was there and is gone has been taken away by someone else.
    /// </summary>
    /// <param name="live">The gateway that is there.</param>
    /// <param name="intent">What was asked for, or there, before; <c>null</c> on import.</param>
    public static bool? IsLacking(string? live, ISubnetIntent? intent) =>
        live is not null ? (intent?.NoGateway is null ? null : false)
        : intent is null || intent.GatewayIp is { Length: > 0 } ? true
        : intent.NoGateway;

    /// <summary>
    /// The gateway that neutron chooses: of IPv4 the address after the network's own, of IPv6 the network's own, which is that
    /// of any router (<c>neutron/db/ipam_backend_mixin.py</c>, <c>_gateway_ip_str</c>; RFC 4291, section 2.6.1).
    /// </summary>
    private static string NeutronsOwn(string cidr)
    {
        var network = IPNetwork.Parse(cidr).BaseAddress;
        if (network.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return network.ToString();
        }

        var bytes = network.GetAddressBytes();
        BinaryPrimitives.WriteUInt32BigEndian(bytes, BinaryPrimitives.ReadUInt32BigEndian(bytes) + 1);
        return new IPAddress(bytes).ToString();
    }
}
