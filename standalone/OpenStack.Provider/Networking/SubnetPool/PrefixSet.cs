using System.Net;
using System.Numerics;

namespace OpenStack.Provider.Networking.SubnetPool;

/// <summary>The addresses of a list of prefixes. Neutron joins neighbours (<c>10.0.0.0/25</c> and <c>10.0.0.128/25</c> become <c>10.0.0.0/24</c>).</summary>
internal static class PrefixSet
{
    /// <summary>Whether two lists hold the same addresses.</summary>
    public static bool AreSame(IEnumerable<string> one, IEnumerable<string> other) => Ranges(one).SequenceEqual(Ranges(other));

    private static List<(int Bytes, BigInteger First, BigInteger Next)> Ranges(IEnumerable<string> prefixes)
    {
        var joined = new List<(int Bytes, BigInteger First, BigInteger Next)>();
        foreach (var range in prefixes.Select(Range).Order())
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Bytes == range.Bytes && range.First <= last.Next)
            {
                joined[^1] = last with { Next = BigInteger.Max(last.Next, range.Next) };
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    private static (int Bytes, BigInteger First, BigInteger Next) Range(string prefix)
    {
        var parts = prefix.Split('/');
        var bytes = IPAddress.Parse(parts[0]).GetAddressBytes();
        var free = (bytes.Length * 8) - (parts.Length > 1 ? int.Parse(parts[1]) : bytes.Length * 8);
        var first = new BigInteger(bytes, isUnsigned: true, isBigEndian: true) >> free << free;
        return (bytes.Length, first, first + (BigInteger.One << free));
    }
}
