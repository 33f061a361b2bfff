using System.Collections.Immutable;
using System.Net.NetworkInformation;
using Pulumi.Sriov.Provider.Remote;
using Pulumi.Sriov.Provider.Simulation.FileSystem;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>
/// <c>ip link set DEV vf N …</c>: the command's own errors (ip/iplink.c: iplink_parse_vf) and the driver's
/// (ndo_set_vf_mac, _vlan, _rate, _spoofchk, _trust, _link_state, _rss_query_en). As in the kernel, what comes before a
/// refused attribute stays.
/// </summary>
internal static class IpLinkVf
{
    // Whatever order they are given in (net/core/rtnetlink.c: do_setvfinfo).
    private static readonly string[] KernelOrder = ["mac", "vlan", "rate", "spoofchk", "state", "query_rss", "trust"];

    public static CommandResult Set(NetworkDevice device, ImmutableArray<string> words)
    {
        if (!int.TryParse(words[0], out var index))
        {
            return Wrong("Invalid \"vf\" value", words[0]);
        }

        var changes = new List<(string Attribute, Func<SriovCapability, VfSettings, VfSettings> Change)>();
        for (var i = 1; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length)
            {
                return ProgramTable.Failure(255, "Command line is not complete. Try option \"help\"\n");
            }

            var (name, value) = (words[i], words[i + 1]);
            switch (name)
            {
                case "mac":
                    if (!PhysicalAddress.TryParse(value, out var mac) || mac.GetAddressBytes().Length != 6)
                    {
                        return ProgramTable.Failure(1, $"\"{value}\" is invalid lladdr.\n");
                    }

                    changes.Add(("mac", (_, vf) => SetMac(vf, value)));
                    break;
                case "vlan" when int.TryParse(value, out var vlan):
                    var qos = 0;
                    var protocol = "802.1Q";
                    while (i + 3 < words.Length && words[i + 2] is "qos" or "proto")
                    {
                        if (words[i + 2] == "proto")
                        {
                            protocol = words[i + 3];
                        }
                        else if (!int.TryParse(words[i + 3], out qos))
                        {
                            return Wrong("Invalid \"qos\" value", words[i + 3]);
                        }

                        i += 2;
                    }

                    changes.Add(("vlan", (sriov, vf) => SetVlan(sriov, vf, vlan, qos, protocol)));
                    break;
                case "rate" or "max_tx_rate" when int.TryParse(value, out var rate):
                    changes.Add(("rate", (sriov, vf) => SetRate(sriov, vf, vf.MinimumRate, rate)));
                    break;
                case "min_tx_rate" when int.TryParse(value, out var rate):
                    changes.Add(("rate", (sriov, vf) => SetRate(sriov, vf, rate, vf.MaximumRate)));
                    break;
                case "spoofchk" when value is "on" or "off":
                    changes.Add(("spoofchk", (_, vf) => vf with { SpoofCheck = value == "on" }));
                    break;
                case "trust" when value is "on" or "off":
                    changes.Add(("trust", (_, vf) => vf with { Trust = value == "on" }));
                    break;
                case "query_rss" when value is "on" or "off":
                    changes.Add(("query_rss", (_, vf) => vf with { QueryRss = value == "on" }));
                    break;
                case "state" when value is "auto" or "enable" or "disable":
                    changes.Add(("state", (_, vf) => vf with { LinkState = value }));
                    break;
                default:
                    return Wrong($"Invalid \"{name}\" value", value);
            }
        }

        foreach (var (attribute, change) in changes.OrderBy(change => Array.IndexOf(KernelOrder, change.Attribute)))
        {
            Change(device, index, attribute, change);
        }

        return ProgramTable.Success();
    }

    private static void Change(
        NetworkDevice device, int index, string attribute, Func<SriovCapability, VfSettings, VfSettings> change)
    {
        if (device.Device?.Sriov is not { } sriov || !sriov.Nic.VfAttributes.Contains(attribute))
        {
            throw new LinuxException("EOPNOTSUPP");
        }

        if (index < 0 || index >= sriov.Count)
        {
            throw new LinuxException("EINVAL");
        }

        sriov.Change(index, settings => change(sriov, settings));
    }

    private static VfSettings SetMac(VfSettings settings, string mac)
    {
        // A multicast address has the lowest bit of its first byte set.
        return (Convert.ToByte(mac[..2], 16) & 1) == 1
            ? throw new LinuxException("EINVAL")
            : settings with { MacAddress = mac.ToLowerInvariant() };
    }

    private static VfSettings SetVlan(SriovCapability sriov, VfSettings settings, int vlan, int qos, string protocol)
    {
        if (vlan is < 0 or > 4095 || qos is < 0 or > 7)
        {
            throw new LinuxException("EINVAL");
        }

        if (!protocol.Equals("802.1Q", StringComparison.OrdinalIgnoreCase) && !sriov.Nic.HasServiceTag)
        {
            throw new LinuxException("EPROTONOSUPPORT");
        }

        return settings with { Vlan = vlan, Qos = qos, VlanProtocol = protocol };
    }

    private static VfSettings SetRate(SriovCapability sriov, VfSettings settings, int minimum, int maximum)
    {
        var invalid = (sriov.Nic.RateNeedsCarrier && !sriov.HasCarrier) || maximum < 0 || maximum > sriov.Nic.SpeedMbps
            || (minimum != 0 && (!sriov.Nic.HasMinimumRate || (maximum != 0 && minimum > maximum)));
        return invalid
            ? throw new LinuxException("EINVAL")
            : settings with { MinimumRate = minimum, MaximumRate = maximum };
    }

    private static CommandResult Wrong(string message, string value) =>
        ProgramTable.Failure(255, $"Error: argument \"{value}\" is wrong: {message}\n\n");
}
