using System.Net;
using System.Numerics;
using System.Text.Json.Nodes;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary>Ranges of addresses for ports.</summary>
internal static class AllocationPools
{
    /// <summary>
    /// The ranges without an address. Neutron leaves the gateway out of those that it makes itself, but takes no gateway that
    /// is in one later (409 GatewayConflictWithAllocationPools).
    /// </summary>
    public static IReadOnlyList<SubnetAllocationPool> Without(IReadOnlyList<SubnetAllocationPool> pools, string address)
    {
        var excluded = Number(address);
        return
        [
            .. pools.SelectMany(pool => Holds(pool, excluded)
                ? Parts(pool, address, excluded)
                : [pool]),
        ];
    }

    /// <summary>Ranges as a request has them.</summary>
    public static IEnumerable<JsonObject>? ToSend(IReadOnlyList<SubnetAllocationPool>? pools) =>
        pools?.Select(pool => new JsonObject { ["start"] = pool.Start, ["end"] = pool.End });

    private static IEnumerable<SubnetAllocationPool> Parts(SubnetAllocationPool pool, string address, BigInteger excluded)
    {
        if (!Spelling.IsSame(Notation.IpAddress, pool.Start, address))
        {
            yield return pool with { End = Text(excluded - 1, address) };
        }

        if (!Spelling.IsSame(Notation.IpAddress, pool.End, address))
        {
            yield return pool with { Start = Text(excluded + 1, address) };
        }
    }

    private static bool Holds(SubnetAllocationPool pool, BigInteger address) =>
        Number(pool.Start) <= address && address <= Number(pool.End);

    private static BigInteger Number(string address) =>
        new(IPAddress.Parse(address).GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private static string Text(BigInteger number, string like)
    {
        var bytes = new byte[IPAddress.Parse(like).GetAddressBytes().Length];
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(bytes, bytes.Length - digits.Length);
        return new IPAddress(bytes).ToString();
    }
}
