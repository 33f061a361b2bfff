using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Networking.Network;

/// <summary><c>openstack:networking/network:Network</c>.</summary>
internal sealed class NetworkHandler : NeutronHandler<NetworkInputs, NetworkState, INetworkIntent>
{
    public override string Token => "openstack:networking/network:Network";

    public override string Noun => "network";

    public override string Description => "A network: flat or with a VLAN on a physical network, or a tunnel between hosts.";

    // neutron/conf/policies/network.py
    public override string? ForAdministrators(PropertyMap inputs) => AskedFor(inputs, "segments", "shared", "external");

    protected override string Collection => "networks";

    protected override string Key => "network";

    // Of a segment, neutron changes the segmentation id alone; what can't be seen can't be told to differ.
    public override bool Replaces(PropertyPath difference, NetworkState prior) =>
        difference.Segments[0].Key == "segments"
        && prior.Segments is { } segments
        && !(segments.Count == 1 && difference.Segments[^1].Key == "segmentationId");

    protected override IEnumerable<(string Name, string? Value)> Marks(NetworkInputs wanted) => [("name", wanted.Name)];

    protected override RequestBody CreateBody(NetworkInputs wanted) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("description", wanted.Description)
        .AddGiven("admin_state_up", wanted.AdminStateUp)
        .AddGiven("shared", wanted.Shared)
        .AddGiven("router:external", wanted.External)
        .AddGiven("port_security_enabled", wanted.PortSecurityEnabled)
        .AddGiven("mtu", wanted.Mtu)
        .AddGiven("dns_domain", wanted.DnsDomain)
        .AddGiven("qos_policy_id", wanted.QosPolicyId)
        .AddGiven("availability_zone_hints", wanted.AvailabilityZoneHints)
        .AddGiven("vlan_transparent", wanted.TransparentVlan)
        .AddGiven("tenant_id", wanted.TenantId)
        .AddSegments(wanted.Segments);

    protected override RequestBody UpdateBody(Change<NetworkInputs, NetworkState> change, Document? live)
    {
        var wanted = change.Wanted;
        var body = new ChangeBody<NetworkInputs, NetworkState>(change)
            .Add("name", "name", wanted.Name ?? "")
            .Add("description", "description", wanted.Description ?? "")
            .Add("adminStateUp", "admin_state_up", wanted.AdminStateUp)
            .Add("shared", "shared", wanted.Shared)
            .Add("external", "router:external", wanted.External)
            .Add("portSecurityEnabled", "port_security_enabled", wanted.PortSecurityEnabled)
            .Add("mtu", "mtu", wanted.Mtu)
            .Add("dnsDomain", "dns_domain", wanted.DnsDomain ?? "")
            .AddId("qosPolicyId", "qos_policy_id", wanted.QosPolicyId)
            .Body;
        return change.Of("segments") ? body.AddSegmentationId(wanted.Segments) : body;
    }

    protected override NetworkState StateOf(Document live, INetworkIntent? intent, string? region) => new()
    {
        Region = region ?? "",
        Name = live.Text("name"),
        Description = live.TextOrNone("description"),
        AdminStateUp = live.Flag("admin_state_up"),
        Shared = live.Flag("shared"),
        External = live.FlagOrNull("router:external") ?? false,
        PortSecurityEnabled = live.FlagOrNull("port_security_enabled") ?? false,
        Mtu = live.IntegerOrNull("mtu") ?? 0,
        DnsDomain = live.TextOrNull("dns_domain") ?? "",
        QosPolicyId = live.TextOrNull("qos_policy_id") ?? "",
        AvailabilityZoneHints = live.Texts("availability_zone_hints"),
        TransparentVlan = live.FlagOrNull("vlan_transparent") ?? false,
        TenantId = live.Text("tenant_id"),
        Segments = Segments.Read(live) ?? intent?.Segments,
        Tags = TagSet.OfUser(live, intent?.Tags, isImport: intent is null),
        AllTags = TagSet.All(live),
        ValueSpecs = intent?.ValueSpecs,
    };
}
