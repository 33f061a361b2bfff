using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Sriov.Provider.Simulation.Kernel;

namespace Pulumi.Sriov.Provider.Simulation.Programs;

/// <summary>What <c>ip -j [-d] link show</c> prints (iproute2 6.1, ip/ipaddress.c: print_linkinfo, print_vfinfo).</summary>
internal static class IpLinkJson
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    public static string Of(IEnumerable<NetworkDevice> devices, bool details) =>
        new JsonArray([.. devices.Select(device => Of(device, details))]).ToJsonString(Compact) + "\n";

    private static JsonObject Of(NetworkDevice device, bool details)
    {
        var link = new JsonObject
        {
            ["ifindex"] = device.Index,
            ["ifname"] = device.Name,
            ["flags"] = Flags(device),
            ["mtu"] = device.Mtu,
            ["qdisc"] = device.IsLoopback ? "noqueue" : device.IsUp ? "mq" : "noop",
            ["operstate"] = device.IsLoopback ? "UNKNOWN" : device.HasCarrier ? "UP" : "DOWN",
            ["linkmode"] = "DEFAULT",
            ["group"] = "default",
            ["txqlen"] = 1000,
            ["link_type"] = device.IsLoopback ? "loopback" : "ether",
            ["address"] = device.MacAddress,
            ["broadcast"] = device.IsLoopback ? "00:00:00:00:00:00" : "ff:ff:ff:ff:ff:ff",
        };
        if (details)
        {
            link["promiscuity"] = 0;
            link["min_mtu"] = 68;
            link["max_mtu"] = device.MaximumMtu;
            link["inet6_addr_gen_mode"] = "eui64";
            link["num_tx_queues"] = 8;
            link["num_rx_queues"] = 8;
            if (device.Device is { } pci)
            {
                link["parentbus"] = "pci";
                link["parentdev"] = pci.Address;
            }
        }

        if (!device.IsRepresentor && device.Device?.Sriov is { } sriov)
        {
            link["vfinfo_list"] = new JsonArray([.. sriov.Settings.Select((settings, index) => Vf(sriov, settings, index))]);
        }

        return link;
    }

    private static JsonArray Flags(NetworkDevice device)
    {
        var flags = new List<string>();
        if (device.IsUp && !device.HasCarrier)
        {
            flags.Add("NO-CARRIER");
        }

        flags.AddRange(device.IsLoopback ? ["LOOPBACK"] : ["BROADCAST", "MULTICAST"]);
        if (device.IsPromiscuous)
        {
            flags.Add("PROMISC");
        }

        if (device.IsUp)
        {
            flags.Add("UP");
        }

        if (device.HasCarrier)
        {
            flags.Add("LOWER_UP");
        }

        return new JsonArray([.. flags.Select(flag => (JsonNode)flag)]);
    }

    private static JsonObject Vf(SriovCapability sriov, VfSettings settings, int index)
    {
        var vf = new JsonObject
        {
            ["vf"] = index,
            ["link_type"] = "ether",
            ["address"] = settings.MacAddress,
            ["broadcast"] = "ff:ff:ff:ff:ff:ff",
        };
        // The kernel always sends one VLAN; what is 0 of it is not printed.
        var vlan = new JsonObject();
        if (settings.Vlan != 0)
        {
            vlan["vlan"] = settings.Vlan;
        }

        if (settings.Qos != 0)
        {
            vlan["qos"] = settings.Qos;
        }

        if (settings.VlanProtocol != "802.1Q")
        {
            vlan["protocol"] = settings.VlanProtocol;
        }

        vf["vlan_list"] = new JsonArray(vlan);
        if (settings.MaximumRate != 0)
        {
            vf["tx_rate"] = settings.MaximumRate;
        }

        vf["rate"] = new JsonObject { ["max_tx"] = settings.MaximumRate, ["min_tx"] = settings.MinimumRate };
        vf["spoofchk"] = settings.SpoofCheck;
        vf["link_state"] = settings.LinkState;
        vf["trust"] = settings.Trust;
        if (sriov.Nic.VfAttributes.Contains("query_rss"))
        {
            vf["query_rss_en"] = settings.QueryRss;
        }

        return vf;
    }
}
