using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Sriov.Provider.Pci;

/// <summary>
/// Reads out of <c>ip -j link show</c> what sysfs does not tell: the VF settings, and whether a link was set promiscuous.
/// Names and quirks are those of iproute2's <c>print_vfinfo</c> (ip/ipaddress.c): values at zero are left out of
/// <c>vlan_list</c>, booleans were <c>"on"</c> before version 5.
/// </summary>
internal sealed class LinkTable
{
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>> _links;

    private readonly ImmutableHashSet<string> _promiscuous;

    private LinkTable(
        ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>> links, ImmutableHashSet<string> promiscuous) =>
        (_links, _promiscuous) = (links, promiscuous);

    /// <summary>Nothing is known.</summary>
    public static LinkTable Empty { get; } =
        new(ImmutableDictionary<string, ImmutableSortedDictionary<int, VfSettings>>.Empty, []);

    /// <exception cref="JsonException">It is not what iproute2 writes.</exception>
    public static LinkTable Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var links = document.RootElement.EnumerateArray().ToList();
        return new LinkTable(
            links.Where(link => link.TryGetProperty("vfinfo_list", out var functions) && functions.GetArrayLength() > 0)
                .ToImmutableDictionary(
                    NameOf,
                    link => link.GetProperty("vfinfo_list").EnumerateArray().ToImmutableSortedDictionary(
                        function => function.GetProperty("vf").GetInt32(), ReadSettings)),
            [.. links.Where(HasPromiscuousFlag).Select(NameOf)]);
    }

    /// <summary>The settings of one VF of the PF with that interface, or <c>null</c>.</summary>
    public VfSettings? Find(string link, int index) => _links.GetValueOrDefault(link)?.GetValueOrDefault(index);

    /// <summary>
    /// Whether somebody set the link promiscuous. The flags in sysfs also show what a bridge or a packet capture made of it;
    /// those of netlink do not (<c>dev_get_flags</c> in net/core/dev.c).
    /// </summary>
    public bool IsPromiscuous(string link) => _promiscuous.Contains(link);

    private static string NameOf(JsonElement link) => link.GetProperty("ifname").GetString()!;

    private static bool HasPromiscuousFlag(JsonElement link) =>
        link.TryGetProperty("flags", out var flags) && flags.EnumerateArray().Any(flag => flag.GetString() == "PROMISC");

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
