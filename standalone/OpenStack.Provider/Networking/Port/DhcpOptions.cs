using System.Text.Json.Nodes;
using OpenStack.Client;

namespace OpenStack.Provider.Networking.Port;

/// <summary>DHCP options by neutron's names (extension <c>extra_dhcp_opt</c>).</summary>
internal static class DhcpOptions
{
    /// <summary>The options that a port has.</summary>
    public static IReadOnlyList<PortExtraDhcpOption> Read(Document port) =>
    [
        .. port.Objects("extra_dhcp_opts").Select(option => new PortExtraDhcpOption
        {
            Name = option.Text("opt_name"),
            Value = option.Text("opt_value"),
            IpVersion = option.IntegerOrNull("ip_version"),
        }),
    ];

    /// <summary>What a request sends. An update leaves alone what it doesn't mention: <c>null</c> takes an option away.</summary>
    public static IEnumerable<JsonObject> ToSend(
        IReadOnlyList<PortExtraDhcpOption>? wanted, IReadOnlyList<PortExtraDhcpOption>? prior)
    {
        var options = wanted ?? [];
        var dropped = (prior ?? []).Where(old => !options.Any(option => IsSameOption(option, old)));
        return options.Select(option => ToSend(option, option.Value)).Concat(dropped.Select(option => ToSend(option, value: null)));
    }

    private static bool IsSameOption(PortExtraDhcpOption one, PortExtraDhcpOption other) =>
        one.Name == other.Name && (one.IpVersion ?? 4) == (other.IpVersion ?? 4);

    private static JsonObject ToSend(PortExtraDhcpOption option, string? value) =>
        new() { ["opt_name"] = option.Name, ["opt_value"] = value, ["ip_version"] = option.IpVersion ?? 4 };
}
