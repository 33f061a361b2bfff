using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Networking.Port;

/// <summary><c>openstack:networking/port:Port</c>.</summary>
internal sealed class PortHandler : NeutronHandler<PortInputs, PortState, IPortIntent>
{
    public override string Token => "openstack:networking/port:Port";

    public override string Noun => "port";

    public override string Description => "A port: a server's interface to a network. With `binding.vnicType` `direct` it is a virtual function.";

    protected override string Collection => "ports";

    protected override string Key => "port";

    public override IEnumerable<CheckFailure> Validate(PortInputs inputs)
    {
        if (inputs.Binding?.Profile is { Length: > 0 } profile && BindingProfile.TryParse(profile) is null)
        {
            yield return new CheckFailure("binding.profile", "must be a JSON object: {\"trusted\": \"true\"}");
        }

        if (inputs is { NoFixedIp: true, FixedIps.Count: > 0 })
        {
            yield return new CheckFailure("fixedIps", "contradicts noFixedIp");
        }

        if (inputs is { NoSecurityGroups: true, SecurityGroupIds.Count: > 0 })
        {
            yield return new CheckFailure("securityGroupIds", "contradicts noSecurityGroups");
        }
    }

    // neutron/conf/policies/port.py
    public override string? ForAdministrators(PropertyMap inputs) =>
        inputs.Get("binding").Unwrap() is PropertyValue.MapValue { Properties: var binding } ? AskedFor(binding, "hostId", "profile") : null;

    // Neutron would bind the port anew under the server, which keeps the device that it has.
    public override bool Replaces(PropertyPath difference, PortState prior) =>
        difference.Segments[0].Key == "binding"
        && difference.Segments[^1].Key is "binding" or "vnicType"
        && (prior.DeviceId.Length > 0 || prior.Binding.HostId is not null);

    public override bool IsExclusive(PropertyMap news) =>
        news.ContainsKey("macAddress")
        || (news.Get("fixedIps").Unwrap() is PropertyValue.ListValue addresses
            && addresses.Items.Any(address => address.Unwrap() is PropertyValue.MapValue map && map.Properties.ContainsKey("ipAddress")));

    // Who uses the port, and the host that it is on, are nova's affair.
    public override PortState Adoptable(PortState state) => state with
    {
        DeviceId = "",
        DeviceOwner = "",
        Binding = new PortBinding { VnicType = state.Binding.VnicType, Profile = state.Binding.Profile },
    };

    protected override IEnumerable<(string Name, string? Value)> Marks(PortInputs wanted) =>
        [("name", wanted.Name), ("network_id", wanted.NetworkId), ("mac_address", wanted.MacAddress)];

    protected override RequestBody CreateBody(PortInputs wanted) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("description", wanted.Description)
        .AddGiven("network_id", wanted.NetworkId)
        .AddGiven("tenant_id", wanted.TenantId)
        .AddGiven("admin_state_up", wanted.AdminStateUp)
        .AddGiven("mac_address", wanted.MacAddress)
        .AddGiven("device_id", wanted.DeviceId)
        .AddGiven("device_owner", wanted.DeviceOwner)
        .AddGiven("fixed_ips", wanted.NoFixedIp == true ? [] : Addresses.ToSend(wanted.FixedIps))
        .AddGiven("security_groups", wanted.NoSecurityGroups == true ? [] : wanted.SecurityGroupIds)
        .AddGiven("port_security_enabled", wanted.PortSecurityEnabled)
        .AddGiven("allowed_address_pairs", Pairs(wanted))
        .AddGiven("extra_dhcp_opts", wanted.ExtraDhcpOptions is { } options ? DhcpOptions.ToSend(options, prior: null) : null)
        .AddGiven("binding:vnic_type", wanted.Binding?.VnicType)
        .AddGiven("binding:host_id", wanted.Binding?.HostId)
        .AddGiven("binding:profile", BindingProfile.ToSend(wanted.Binding?.Profile))
        .AddGiven("dns_name", wanted.DnsName)
        .AddGiven("qos_policy_id", wanted.QosPolicyId);

    protected override bool ChangesFromLive(Change<PortInputs, PortState> change) =>
        change.Of("fixedIps") || HasOtherProfile(change);

    protected override RequestBody UpdateBody(Change<PortInputs, PortState> change, Document? live)
    {
        var wanted = change.Wanted;
        var body = new ChangeBody<PortInputs, PortState>(change)
            .Add("name", "name", wanted.Name ?? "")
            .Add("description", "description", wanted.Description ?? "")
            .Add("adminStateUp", "admin_state_up", wanted.AdminStateUp)
            .Add("securityGroupIds", "security_groups", wanted.SecurityGroupIds)
            .Add("portSecurityEnabled", "port_security_enabled", wanted.PortSecurityEnabled)
            .Add("allowedAddressPairs", "allowed_address_pairs", Pairs(wanted) ?? [])
            .Add("extraDhcpOptions", "extra_dhcp_opts", DhcpOptions.ToSend(wanted.ExtraDhcpOptions, change.Prior.ExtraDhcpOptions))
            .Add("dnsName", "dns_name", wanted.DnsName ?? "")
            .AddId("qosPolicyId", "qos_policy_id", wanted.QosPolicyId)
            .Body;
        AddEmptied(body, change);
        if (change.Of("fixedIps"))
        {
            body.Set("fixed_ips", Addresses.ToSend(wanted.FixedIps, Addresses.All(live!)));
        }

        return change.Of("binding") ? AddBinding(body, change, live) : body;
    }

    protected override PortState StateOf(Document live, IPortIntent? intent, string? region) => PortReader.Read(live, intent, region);

    private static void AddEmptied(RequestBody body, Change<PortInputs, PortState> change)
    {
        var wanted = change.Wanted;
        if (change.Of("noFixedIp") && wanted.NoFixedIp == true)
        {
            body.Set("fixed_ips", new JsonArray());
        }

        // Neutron refuses to take port security off a port that has security groups, even if it gave them itself.
        var losesProtection = change.Of("portSecurityEnabled") && wanted is { PortSecurityEnabled: false, SecurityGroupIds: null };
        if (losesProtection || (change.Of("noSecurityGroups") && wanted.NoSecurityGroups == true))
        {
            body.Set("security_groups", new JsonArray());
        }
    }

    private static RequestBody AddBinding(RequestBody body, Change<PortInputs, PortState> change, Document? live)
    {
        var (wanted, prior) = (change.Wanted.Binding, change.Prior.Binding);
        if (wanted?.VnicType is { } vnicType && vnicType != prior.VnicType)
        {
            body.Set("binding:vnic_type", vnicType);
        }

        if (wanted?.HostId is { } host && host != prior.HostId)
        {
            body.Set("binding:host_id", host);
        }

        return live is null
            ? body
            : body.Set(
                "binding:profile",
                BindingProfile.Merge(live.ObjectOrNull("binding:profile")?.Json ?? [], prior.Profile, wanted?.Profile));
    }

    private static bool HasOtherProfile(Change<PortInputs, PortState> change) =>
        change.Of("binding") && !Spelling.IsSame(Notation.Json, change.Prior.Binding.Profile ?? "{}", change.Wanted.Binding?.Profile ?? "{}");

    private static IEnumerable<JsonObject>? Pairs(PortInputs wanted) => wanted.AllowedAddressPairs?.Select(pair => pair.MacAddress is { } mac
        ? new JsonObject { ["ip_address"] = pair.IpAddress, ["mac_address"] = mac }
        : new JsonObject { ["ip_address"] = pair.IpAddress });
}
