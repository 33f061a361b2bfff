using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Subnet;

/// <summary><c>openstack:networking/subnet:Subnet</c>.</summary>
internal sealed class SubnetHandler : NeutronHandler<SubnetInputs, SubnetState, ISubnetIntent>
{
    public override string Token => "openstack:networking/subnet:Subnet";

    public override string Noun => "subnet";

    public override string Description => "A subnet: the addresses of a network, given as they are or taken from a pool.";

    protected override string Collection => "subnets";

    protected override string Key => "subnet";

    public override IEnumerable<CheckFailure> Validate(SubnetInputs inputs)
    {
        if (inputs.Cidr is null && inputs.SubnetpoolId is null)
        {
            yield return new CheckFailure("cidr", "must be given, or subnetpoolId");
        }

        if (inputs.PrefixLength is not null && inputs.SubnetpoolId is null)
        {
            yield return new CheckFailure("prefixLength", "is the size of a piece of a pool: it needs subnetpoolId");
        }

        if (inputs is { GatewayIp: not null, NoGateway: true })
        {
            yield return new CheckFailure("gatewayIp", "contradicts noGateway");
        }
    }

    protected override IEnumerable<(string Name, string? Value)> Marks(SubnetInputs wanted) =>
        [("name", wanted.Name), ("network_id", wanted.NetworkId), ("cidr", wanted.Cidr)];

    // A piece of a pool that is chosen by its address has its size already; neutron refuses both.
    protected override RequestBody CreateBody(SubnetInputs wanted) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("description", wanted.Description)
        .AddGiven("network_id", wanted.NetworkId)
        .AddGiven("tenant_id", wanted.TenantId)
        .AddGiven("cidr", wanted.Cidr)
        .AddGiven("subnetpool_id", wanted.SubnetpoolId)
        .AddGiven("prefixlen", wanted.Cidr is null ? wanted.PrefixLength : null)
        .AddGiven("ip_version", wanted.IpVersion)
        .AddGiven("ipv6_address_mode", wanted.Ipv6AddressMode)
        .AddGiven("ipv6_ra_mode", wanted.Ipv6RaMode)
        .AddGateway(wanted)
        .AddGiven("enable_dhcp", wanted.EnableDhcp)
        .AddGiven("allocation_pools", AllocationPools.ToSend(wanted.AllocationPools))
        .AddGiven("dns_nameservers", wanted.DnsNameservers)
        .AddGiven("service_types", wanted.ServiceTypes)
        .AddGiven("segment_id", wanted.SegmentId);

    protected override RequestBody UpdateBody(Change<SubnetInputs, SubnetState> change, Document? live)
    {
        var wanted = change.Wanted;
        var body = new ChangeBody<SubnetInputs, SubnetState>(change)
            .Add("name", "name", wanted.Name ?? "")
            .Add("description", "description", wanted.Description ?? "")
            .Add("enableDhcp", "enable_dhcp", wanted.EnableDhcp)
            .Add("allocationPools", "allocation_pools", AllocationPools.ToSend(wanted.AllocationPools))
            .Add("dnsNameservers", "dns_nameservers", wanted.DnsNameservers ?? [])
            .Add("serviceTypes", "service_types", wanted.ServiceTypes ?? [])
            .AddId("segmentId", "segment_id", wanted.SegmentId)
            .Body;
        return change.Of("gatewayIp") || change.Of("noGateway") ? body.SetGateway(wanted, change.Prior) : body;
    }

    // A piece of a pool gets a gateway although none was asked for (neutron/ipam/subnet_alloc.py, _allocate_any_subnet).
    protected override async Task<Document> FinishAsync(
        Document created, SubnetInputs wanted, ServiceClient network, CancellationToken cancellationToken) =>
        wanted.NoGateway == true && created.TextOrNone("gateway_ip") is not null
            ? await network.During("taking its gateway away")
                .PutAsync($"{Collection}/{created.Id}", Key, new RequestBody().AddGateway(wanted).Json, cancellationToken)
            : created;

    protected override SubnetState StateOf(Document live, ISubnetIntent? intent, string? region)
    {
        var cidr = live.Text("cidr");
        var gateway = live.TextOrNone("gateway_ip");
        var pool = live.TextOrNone("subnetpool_id");
        return new SubnetState
        {
            Region = region ?? "",
            Name = live.Text("name"),
            Description = live.TextOrNone("description"),
            NetworkId = live.Text("network_id"),
            TenantId = live.Text("tenant_id"),
            Cidr = cidr,
            SubnetpoolId = pool,
            PrefixLength = pool is null ? null : int.Parse(cidr.Split('/')[1]),
            IpVersion = live.Integer("ip_version"),
            Ipv6AddressMode = live.TextOrNull("ipv6_address_mode") ?? "",
            Ipv6RaMode = live.TextOrNull("ipv6_ra_mode") ?? "",
            GatewayIp = gateway ?? "",
            NoGateway = Gateway.IsLacking(gateway, intent),
            EnableDhcp = live.Flag("enable_dhcp"),
            AllocationPools =
            [
                .. live.Objects("allocation_pools").Select(range => new SubnetAllocationPool { Start = range.Text("start"), End = range.Text("end") }),
            ],
            DnsNameservers = live.Texts("dns_nameservers"),
            ServiceTypes = live.Texts("service_types"),
            SegmentId = live.TextOrNone("segment_id"),
            Tags = TagSet.OfUser(live, intent?.Tags, isImport: intent is null),
            AllTags = TagSet.All(live),
            ValueSpecs = intent?.ValueSpecs,
        };
    }
}
