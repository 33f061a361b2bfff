using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Networking.SecGroupRule;

/// <summary><c>openstack:networking/secGroupRule:SecGroupRule</c>.</summary>
internal sealed class SecGroupRuleHandler : NeutronHandler<SecGroupRuleInputs, SecGroupRuleState, ISecGroupRuleIntent>
{
    public override string Token => "openstack:networking/secGroupRule:SecGroupRule";

    public override string Noun => "security group rule";

    public override string Description => "A security group rule: one kind of traffic that is let through.";

    protected override string Collection => "security-group-rules";

    protected override string Key => "security_group_rule";

    public override IEnumerable<CheckFailure> Validate(SecGroupRuleInputs inputs)
    {
        if (inputs.Direction is not ("ingress" or "egress"))
        {
            yield return new CheckFailure("direction", "must be ingress or egress");
        }

        if (inputs.Ethertype is not ("IPv4" or "IPv6"))
        {
            yield return new CheckFailure("ethertype", "must be IPv4 or IPv6");
        }

        if (inputs.PortRangeMin is not null && IpProtocol.AreSame(inputs.Protocol, null, inputs.Ethertype))
        {
            yield return new CheckFailure("protocol", "must be given with ports");
        }
    }

    // Neutron refuses a second rule that lets the same through, and a new description is no other rule to it.
    public override bool IsExclusive(PropertyMap news) => true;

    // Rules have no names: the whole of what a rule says is its mark, and neutron keeps it unique.
    protected override IEnumerable<(string Name, string? Value)> Marks(SecGroupRuleInputs wanted) =>
    [
        ("security_group_id", wanted.SecurityGroupId),
        ("direction", wanted.Direction),
        ("ethertype", wanted.Ethertype),
        ("port_range_min", wanted.PortRangeMin?.ToString()),
        ("port_range_max", wanted.PortRangeMax?.ToString()),
        ("remote_ip_prefix", wanted.RemoteIpPrefix),
        ("remote_group_id", wanted.RemoteGroupId),
    ];

    protected override RequestBody CreateBody(SecGroupRuleInputs wanted) => new RequestBody()
        .AddGiven("security_group_id", wanted.SecurityGroupId)
        .AddGiven("description", wanted.Description)
        .AddGiven("direction", wanted.Direction)
        .AddGiven("ethertype", wanted.Ethertype)
        .AddGiven("protocol", string.IsNullOrEmpty(wanted.Protocol) ? null : wanted.Protocol)
        .AddGiven("port_range_min", wanted.PortRangeMin)
        .AddGiven("port_range_max", wanted.PortRangeMax)
        .AddGiven("remote_ip_prefix", wanted.RemoteIpPrefix)
        .AddGiven("remote_group_id", wanted.RemoteGroupId)
        .AddGiven("remote_address_group_id", wanted.RemoteAddressGroupId)
        .AddGiven("tenant_id", wanted.TenantId);

    // Every input replaces; what is left to an update is to look again.
    protected override RequestBody UpdateBody(Change<SecGroupRuleInputs, SecGroupRuleState> change, Document? live) => new();

    protected override SecGroupRuleState StateOf(Document live, ISecGroupRuleIntent? intent, string? region)
    {
        var ethertype = live.Text("ethertype");
        var protocol = live.TextOrNone("protocol");
        return new SecGroupRuleState
        {
            Region = region ?? "",
            Description = live.TextOrNone("description"),
            Direction = live.Text("direction"),
            Ethertype = ethertype,
            Protocol = intent is not null && IpProtocol.AreSame(intent.Protocol, protocol, ethertype) ? intent.Protocol : protocol,
            PortRangeMin = live.IntegerOrNull("port_range_min"),
            PortRangeMax = live.IntegerOrNull("port_range_max"),
            RemoteIpPrefix = live.TextOrNull("remote_ip_prefix") ?? "",
            RemoteGroupId = live.TextOrNull("remote_group_id") ?? "",
            RemoteAddressGroupId = live.TextOrNull("remote_address_group_id") ?? "",
            SecurityGroupId = live.Text("security_group_id"),
            TenantId = live.Text("tenant_id"),
        };
    }
}
