using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>A network link as <c>ip -j -d link</c> shows it.</summary>
internal sealed record LinkFacts(bool IsUp, int Mtu, ImmutableArray<VfFacts> VirtualFunctions)
{
    public static LinkFacts Parse(string json)
    {
        var link = JsonDocument.Parse(json).RootElement[0];
        return new LinkFacts(
            link.GetProperty("flags").EnumerateArray().Any(flag => flag.GetString() == "UP"),
            link.GetProperty("mtu").GetInt32(),
            link.TryGetProperty("vfinfo_list", out var functions) ? [.. functions.EnumerateArray().Select(VfFacts.Parse)] : []);
    }
}

/// <summary>What the PF's driver enforces for a VF, as <c>ip -j -d link</c> shows it.</summary>
internal sealed record VfFacts(string Mac, int Vlan, int Qos, bool SpoofCheck, bool Trust, int MaxTxRate)
{
    /// <summary>What the igb driver gives to a VF that nobody has configured.</summary>
    public static VfFacts Untouched { get; } = new("00:00:00:00:00:00", 0, 0, SpoofCheck: true, Trust: false, 0);

    public static VfFacts Parse(JsonElement function)
    {
        var tags = function.TryGetProperty("vlan_list", out var list) ? list[0] : default;
        return new VfFacts(
            function.GetProperty("address").GetString()!,
            tags.ValueKind == JsonValueKind.Object ? tags.GetProperty("vlan").GetInt32() : 0,
            tags.ValueKind == JsonValueKind.Object && tags.TryGetProperty("qos", out var qos) ? qos.GetInt32() : 0,
            function.GetProperty("spoofchk").GetBoolean(),
            function.GetProperty("trust").GetBoolean(),
            function.TryGetProperty("rate", out var rate) ? rate.GetProperty("max_tx").GetInt32() : 0);
    }
}
