using System.Net;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Networking.SubnetPool;

/// <summary><c>openstack:networking/subnetPool:SubnetPool</c>.</summary>
internal sealed class SubnetPoolHandler : NeutronHandler<SubnetPoolInputs, SubnetPoolState, ISubnetPoolIntent>
{
    public override string Token => "openstack:networking/subnetPool:SubnetPool";

    public override string Noun => "subnet pool";

    public override string Description => "A subnet pool: addresses that subnets are taken from.";

    protected override string Collection => "subnetpools";

    protected override string Key => "subnetpool";

    public override IEnumerable<CheckFailure> Validate(SubnetPoolInputs inputs) => inputs.Prefixes
        .Select((prefix, index) => (prefix, index))
        .Where(item => !IsPrefix(item.prefix))
        .Select(item => new CheckFailure($"prefixes[{item.index}]", "must be a network: 10.8.0.0/16"));

    // neutron/conf/policies/subnetpool.py
    public override string? ForAdministrators(PropertyMap inputs) => AskedFor(inputs, "shared", "isDefault");

    protected override IEnumerable<(string Name, string? Value)> Marks(SubnetPoolInputs wanted) => [("name", wanted.Name)];

    protected override RequestBody CreateBody(SubnetPoolInputs wanted) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("description", wanted.Description)
        .AddGiven("prefixes", wanted.Prefixes)
        .AddGiven("default_prefixlen", wanted.DefaultPrefixlen)
        .AddGiven("min_prefixlen", wanted.MinPrefixlen)
        .AddGiven("max_prefixlen", wanted.MaxPrefixlen)
        .AddGiven("default_quota", wanted.DefaultQuota)
        .AddGiven("address_scope_id", wanted.AddressScopeId)
        .AddGiven("is_default", wanted.IsDefault)
        .AddGiven("shared", wanted.Shared)
        .AddGiven("project_id", wanted.ProjectId);

    protected override RequestBody UpdateBody(Change<SubnetPoolInputs, SubnetPoolState> change, Document? live)
    {
        var wanted = change.Wanted;
        return new ChangeBody<SubnetPoolInputs, SubnetPoolState>(change)
            .Add("name", "name", wanted.Name ?? "")
            .Add("description", "description", wanted.Description ?? "")
            .Add("prefixes", "prefixes", wanted.Prefixes)
            .Add("defaultPrefixlen", "default_prefixlen", wanted.DefaultPrefixlen)
            .Add("minPrefixlen", "min_prefixlen", wanted.MinPrefixlen)
            .Add("maxPrefixlen", "max_prefixlen", wanted.MaxPrefixlen)
            // Neutron refuses null, but takes 0 for no limit (neutron/ipam/subnet_alloc.py).
            .Add("defaultQuota", "default_quota", wanted.DefaultQuota ?? 0)
            .AddId("addressScopeId", "address_scope_id", wanted.AddressScopeId)
            .Add("isDefault", "is_default", wanted.IsDefault ?? false)
            .Body;
    }

    protected override SubnetPoolState StateOf(Document live, ISubnetPoolIntent? intent, string? region)
    {
        var prefixes = live.Texts("prefixes");
        return new SubnetPoolState
        {
            Region = region ?? "",
            Name = live.Text("name"),
            Description = live.TextOrNone("description"),
            Prefixes = intent is not null && PrefixSet.AreSame(intent.Prefixes, prefixes) ? intent.Prefixes : prefixes,
            DefaultPrefixlen = live.Integer("default_prefixlen"),
            MinPrefixlen = live.Integer("min_prefixlen"),
            MaxPrefixlen = live.Integer("max_prefixlen"),
            IpVersion = live.Integer("ip_version"),
            DefaultQuota = live.IntegerOrNull("default_quota") is { } quota and > 0 ? quota : intent?.DefaultQuota == 0 ? 0 : null,
            AddressScopeId = live.TextOrNone("address_scope_id"),
            IsDefault = live.FlagOrNull("is_default"),
            Shared = live.FlagOrNull("shared"),
            ProjectId = live.Text("project_id"),
            CreatedAt = live.Text("created_at"),
            UpdatedAt = live.Text("updated_at"),
            RevisionNumber = live.Integer("revision_number"),
            Tags = TagSet.OfUser(live, intent?.Tags, isImport: intent is null),
            AllTags = TagSet.All(live),
            ValueSpecs = intent?.ValueSpecs,
        };
    }

    private static bool IsPrefix(string text) => text.Split('/') is [var address, var length]
        && IPAddress.TryParse(address, out var parsed)
        && int.TryParse(length, out var bits)
        && bits >= 0 && bits <= parsed.GetAddressBytes().Length * 8;
}
