using System.Text.Json;

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>A network link as <c>ip -j -d link</c> shows it.</summary>
internal sealed record LinkFacts(bool IsUp, int Mtu, IReadOnlyList<VfFacts> VirtualFunctions)
{
    /// <summary>Whether it was set to take frames to every address.</summary>
    public bool IsPromiscuous { get; init; }

    public static LinkFacts Parse(string json)
    {
        var link = JsonDocument.Parse(json).RootElement[0];
        var flags = link.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ToList();
        return new LinkFacts(
            flags.Contains("UP"),
            link.GetProperty("mtu").GetInt32(),
            link.TryGetProperty("vfinfo_list", out var functions) ? [.. functions.EnumerateArray().Select(VfFacts.Parse)] : [])
        {
            IsPromiscuous = flags.Contains("PROMISC"),
        };
    }
}

/// <summary>What the PF's driver enforces for a VF, as <c>ip -j -d link</c> shows it.</summary>
internal sealed record VfFacts(string Mac, int Vlan, int Qos, bool SpoofCheck, bool Trust, int MaxTxRate)
{
    /// <summary>What the igb driver gives to a VF that nobody has configured.</summary>
    public static VfFacts Untouched { get; } = new("00:00:00:00:00:00", 0, 0, SpoofCheck: true, Trust: false, 0);

    public static VfFacts Parse(JsonElement function)
    {
        // A tag or priority of 0 is left out.
        var tag = function.TryGetProperty("vlan_list", out var tags) ? tags[0] : default;
        return new VfFacts(
            function.GetProperty("address").GetString()!,
            Number(tag, "vlan"),
            Number(tag, "qos"),
            function.GetProperty("spoofchk").GetBoolean(),
            function.GetProperty("trust").GetBoolean(),
            function.TryGetProperty("rate", out var rate) ? Number(rate, "max_tx") : 0);
    }

    private static int Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
