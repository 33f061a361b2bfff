using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Reads the VF settings out of <c>ip -j link show</c>. Names and quirks are those of iproute2's <c>print_vfinfo</c>
/// (ip/ipaddress.c): values at zero are left out of <c>vlan_list</c>, booleans were <c>"on"</c> before version 5.
/// </summary>
internal sealed class VfSettingsTable
{
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>> _links;

    private VfSettingsTable(ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>> links) => _links = links;

    /// <summary>Nothing is known.</summary>
    public static VfSettingsTable Empty { get; } =
        new(ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>>.Empty);

    /// <exception cref="JsonException">It is not what iproute2 writes.</exception>
    public static VfSettingsTable Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new VfSettingsTable(document.RootElement.EnumerateArray()
            .Where(link => link.TryGetProperty("vfinfo_list", out var functions) && functions.GetArrayLength() > 0)
            .ToImmutableDictionary(
                link => link.GetProperty("ifname").GetString()!,
                link => link.GetProperty("vfinfo_list").EnumerateArray().ToImmutableSortedDictionary(
                    function => function.GetProperty("vf").GetInt32(), ReadSettings)));
    }

    /// <summary>The settings of one VF of the PF with that interface, or <c>null</c>.</summary>
    public VfSettings? Find(string link, int index) => _links.GetValueOrDefault(link)?.GetValueOrDefault(index);

    private static VfSettings ReadSettings(JsonElement function)
    {
        var vlan = function.TryGetProperty("vlan_list", out var vlans) && vlans.GetArrayLength() > 0 ? vlans[0] : function;
        var rate = function.TryGetProperty("rate", out var nested) ? nested : function;
        return new VfSettings
        {
            Mac = ReadMac(function),
            Vlan = ReadInteger(vlan, "vlan") ?? 0,
            Qos = ReadInteger(vlan, "qos") ?? 0,
            VlanProtocol = ReadText(vlan, "protocol") ?? "802.1Q",
            SpoofCheck = ReadSwitch(function, "spoofchk"),
            Trust = ReadSwitch(function, "trust"),
            LinkState = ReadText(function, "link_state"),
            MinTxRate = ReadInteger(rate, "min_tx"),
            MaxTxRate = ReadInteger(rate, "max_tx"),
            QueryRss = ReadSwitch(function, "query_rss_en"),
        };
    }

    private static string? ReadMac(JsonElement function) =>
        (ReadText(function, "address") ?? ReadText(function, "mac"))?.ToLowerInvariant() switch
        {
            null or "00:00:00:00:00:00" => null,
            var mac => mac,
        };

    private static string? ReadText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? ReadInteger(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static bool? ReadSwitch(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => value.GetString() == "on",
                _ => null,
            }
            : null;
}
