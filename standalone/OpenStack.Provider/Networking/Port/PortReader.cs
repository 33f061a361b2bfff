using OpenStack.Client;

namespace OpenStack.Provider.Networking.Port;

/// <summary>Makes a port's state of neutron's object.</summary>
internal static class PortReader
{
    public static PortState Read(Document live, IPortIntent? intent, string? region)
    {
        var addresses = Addresses.All(live);
        var groups = Sorted(live, "security_groups");
        return new PortState
        {
            Region = region ?? "",
            Name = live.Text("name"),
            Description = live.TextOrNone("description"),
            NetworkId = live.Text("network_id"),
            TenantId = live.Text("tenant_id"),
            AdminStateUp = live.Flag("admin_state_up"),
            MacAddress = live.Text("mac_address"),
            DeviceId = live.TextOrNull("device_id") ?? "",
            DeviceOwner = live.TextOrNull("device_owner") ?? "",
            FixedIps = Addresses.Asked(live, intent?.FixedIps),
            AllFixedIps = [.. addresses.Select(address => address.IpAddress).OfType<string>()],
            NoFixedIp = IsStillSo(intent, intent?.NoFixedIp, addresses.Count == 0),
            SecurityGroupIds = groups,
            AllSecurityGroupIds = groups,
            NoSecurityGroups = IsStillSo(intent, intent?.NoSecurityGroups, groups.Count == 0),
            PortSecurityEnabled = live.FlagOrNull("port_security_enabled") ?? false,
            AllowedAddressPairs =
            [
                .. live.Objects("allowed_address_pairs").Select(pair => new PortAllowedAddressPair
                {
                    IpAddress = pair.Text("ip_address"),
                    MacAddress = pair.TextOrNone("mac_address"),
                }),
            ],
            ExtraDhcpOptions = DhcpOptions.Read(live),
            Binding = BindingOf(live, intent),
            DnsName = live.TextOrNull("dns_name") ?? "",
            DnsAssignments = live.Shows("dns_assignment")
                ? [.. live.Objects("dns_assignment").Select(assignment => assignment.TextMap())]
                : null,
            QosPolicyId = live.TextOrNull("qos_policy_id") ?? "",
            Tags = TagSet.OfUser(live, intent?.Tags, isImport: intent is null),
            AllTags = TagSet.All(live),
            ValueSpecs = intent?.ValueSpecs,
        };
    }

    // Only administrators see host and profile: to all others they are as they were.
    private static PortBinding BindingOf(Document live, IPortIntent? intent) => new()
    {
        HostId = live.Shows("binding:host_id") ? live.TextOrNone("binding:host_id") : intent?.Binding?.HostId,
        Profile = live.ObjectOrNull("binding:profile")?.Json is { } profile
            ? BindingProfile.OfUser(profile, intent?.Binding?.Profile, isImport: intent is null)
            : intent?.Binding?.Profile,
        VifDetails = live.ObjectOrNull("binding:vif_details")?.TextMap(),
        VifType = live.TextOrNone("binding:vif_type"),
        VnicType = live.TextOrNone("binding:vnic_type"),
    };

    // A wish for nothing is told from what is there only as far as it was made; an import takes it for made.
    private static bool? IsStillSo(IPortIntent? intent, bool? wanted, bool isEmpty) =>
        intent is null ? (isEmpty ? true : null)
        : wanted == true ? isEmpty
        : wanted;

    private static IReadOnlyList<string> Sorted(Document live, string name) => [.. live.Texts(name).Order(StringComparer.Ordinal)];
}
