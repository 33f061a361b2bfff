using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Pci;

namespace Pulumi.Sriov.Provider.VirtualFunctions.Planning;

/// <summary>
/// Compares what is wanted of a VF with what the host shows. The words are those of <c>ip link set … vf N</c>, see
/// ip-link(8); the same words are persisted.
/// </summary>
internal static class AttributeComparison
{
    /// <summary>The changes that lead from <paramref name="seen"/> (<c>null</c> = not known) to what is wanted.</summary>
    public static IEnumerable<SetAttribute> Compare(VirtualFunctionSettings wanted, VfSettings? seen, string path)
    {
        SetAttribute? Change(string attribute, string? from, string? to, params ImmutableArray<string> words) =>
            to is null || to == from ? null : new SetAttribute($"{path}.{attribute}", wanted.Index, attribute, from, to, words);

        var mac = wanted.Mac?.ToLowerInvariant();
        var maxRate = wanted.MaxTxRate?.ToString();
        var minRate = wanted.MinTxRate?.ToString();
        var linkState = wanted.LinkState?.ToString().ToLowerInvariant();
        SetAttribute?[] changes =
        [
            Change("mac", seen is null ? null : seen.Mac ?? "none", mac, ["mac", mac!]),
            CompareVlan(wanted, seen, path),

            // The greatest rate first: the drivers refuse a guaranteed rate above it.
            Change("maxTxRate", seen?.MaxTxRate?.ToString(), maxRate, ["max_tx_rate", maxRate!]),
            Change("minTxRate", seen?.MinTxRate?.ToString(), minRate, ["min_tx_rate", minRate!]),
            Change("spoofCheck", Switch(seen?.SpoofCheck), Switch(wanted.SpoofCheck), ["spoofchk", Switch(wanted.SpoofCheck)!]),
            Change("linkState", seen?.LinkState, linkState, ["state", linkState!]),
            Change("trust", Switch(seen?.Trust), Switch(wanted.Trust), ["trust", Switch(wanted.Trust)!]),
            Change("queryRss", Switch(seen?.QueryRss), Switch(wanted.QueryRss), ["query_rss", Switch(wanted.QueryRss)!]),
        ];
        return changes.OfType<SetAttribute>();
    }

    /// <summary>Tag, priority and protocol are set by one message, so they are one change.</summary>
    private static SetAttribute? CompareVlan(VirtualFunctionSettings wanted, VfSettings? seen, string path)
    {
        if ((wanted.Vlan, wanted.Qos, wanted.VlanProtocol) is (null, null, null))
        {
            return null;
        }

        var before = seen is null ? null : new VlanTag(seen.Vlan, seen.Qos, seen.VlanProtocol);
        var vlan = wanted.Vlan ?? before?.Id ?? 0;
        var after = vlan == 0
            ? VlanTag.None
            : new VlanTag(vlan, wanted.Qos ?? before?.Priority ?? 0, wanted.VlanProtocol ?? before?.Protocol ?? VlanTag.Common);
        if (after == before)
        {
            return null;
        }

        var attribute = before is null || before.Id != after.Id ? "vlan" : before.Priority != after.Priority ? "qos" : "vlanProtocol";
        return new SetAttribute($"{path}.{attribute}", wanted.Index, "vlan", before?.ToString(), after.ToString(), after.Words);
    }

    private static string? Switch(bool? value) => value switch
    {
        true => "on",
        false => "off",
        null => null,
    };

    private sealed record VlanTag(int Id, int Priority, string Protocol)
    {
        public const string Common = "802.1Q";

        public static VlanTag None { get; } = new(0, 0, Common);

        /// <summary>The protocol is named only where it must be: many drivers refuse even to hear of it.</summary>
        public ImmutableArray<string> Words =>
        [
            "vlan", $"{Id}",
            .. Priority == 0 ? [] : new[] { "qos", $"{Priority}" },
            .. Protocol == Common ? [] : new[] { "proto", Protocol },
        ];

        public override string ToString() => this == None
            ? "none"
            : $"{Id}{(Priority == 0 ? "" : $" qos {Priority}")}{(Protocol == Common ? "" : $" {Protocol}")}";
    }
}
