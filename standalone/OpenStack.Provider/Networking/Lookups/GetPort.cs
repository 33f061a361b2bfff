using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using OpenStack.Provider.Networking.Port;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary><c>openstack:networking/getPort:getPort</c>.</summary>
internal sealed class GetPort : FunctionHandler<GetPortInputs, GetPortOutputs>
{
    public override string Token => "openstack:networking/getPort:getPort";

    public override string Description => "Finds a port that exists already. None or several that match are an error.";

    public override async Task<GetPortOutputs> InvokeAsync(GetPortInputs inputs, Cloud cloud, CancellationToken cancellationToken)
    {
        var neutron = cloud.Network(inputs.Region).During("looking up a port");
        var found = await neutron.ListAsync("ports", "ports", Query(inputs), cancellationToken);
        var groups = inputs.SecurityGroupIds ?? [];
        return Read(
            Match.One([.. found.Where(port => !groups.Except(port.Texts("security_groups")).Any())], "port"), inputs, neutron.Region);
    }

    private static IEnumerable<(string Name, string? Value)> Query(GetPortInputs inputs) =>
    [
        ("id", inputs.PortId),
        ("name", inputs.Name),
        ("description", inputs.Description),
        ("network_id", inputs.NetworkId),
        ("mac_address", inputs.MacAddress),
        ("fixed_ips", inputs.FixedIp is { } address ? $"ip_address={address}" : null),
        ("status", inputs.Status),
        ("admin_state_up", Filter.Flag(inputs.AdminStateUp)),
        ("device_id", inputs.DeviceId),
        ("device_owner", inputs.DeviceOwner),
        ("dns_name", inputs.DnsName),
        ("project_id", inputs.ProjectId ?? inputs.TenantId),
        ("tags", Filter.Tags(inputs.Tags)),
    ];

    private static GetPortOutputs Read(Document port, GetPortInputs inputs, string? region) => new()
    {
        Id = port.Id,
        PortId = port.Id,
        Region = region,
        Name = port.Text("name"),
        Description = port.TextOrNull("description"),
        NetworkId = port.Text("network_id"),
        MacAddress = port.Text("mac_address"),
        FixedIp = inputs.FixedIp,
        AllFixedIps = [.. Addresses.All(port).Select(address => address.IpAddress).OfType<string>()],
        Status = port.TextOrNull("status"),
        AdminStateUp = port.FlagOrNull("admin_state_up"),
        DeviceId = port.TextOrNull("device_id"),
        DeviceOwner = port.TextOrNull("device_owner"),
        DnsName = port.TextOrNull("dns_name"),
        DnsAssignments = [.. port.Objects("dns_assignment").Select(assignment => assignment.TextMap())],
        SecurityGroupIds = inputs.SecurityGroupIds,
        AllSecurityGroupIds = port.Texts("security_groups"),
        AllowedAddressPairs =
        [
            .. port.Objects("allowed_address_pairs").Select(pair => new GetPortAllowedAddressPair
            {
                IpAddress = pair.Text("ip_address"),
                MacAddress = pair.TextOrNull("mac_address") ?? "",
            }),
        ],
        ExtraDhcpOptions =
        [
            .. DhcpOptions.Read(port).Select(option => new GetPortExtraDhcpOption
            {
                Name = option.Name,
                Value = option.Value,
                IpVersion = option.IpVersion ?? 4,
            }),
        ],
        Bindings = [Binding(port)],
        ProjectId = port.TextOrNull("project_id"),
        TenantId = port.TextOrNull("tenant_id"),
        Tags = inputs.Tags,
        AllTags = TagSet.All(port),
    };

    private static GetPortBinding Binding(Document port) => new()
    {
        HostId = port.TextOrNull("binding:host_id") ?? "",
        Profile = port.ObjectOrNull("binding:profile")?.Json.ToJsonString() ?? "",
        VifDetails = port.TextMap("binding:vif_details"),
        VifType = port.TextOrNull("binding:vif_type") ?? "",
        VnicType = port.TextOrNull("binding:vnic_type") ?? "",
    };
}
