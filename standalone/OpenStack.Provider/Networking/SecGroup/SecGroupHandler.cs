using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Networking.SecGroup;

/// <summary><c>openstack:networking/secGroup:SecGroup</c>.</summary>
internal sealed class SecGroupHandler : NeutronHandler<SecGroupInputs, SecGroupState, ISecGroupIntent>
{
    public override string Token => "openstack:networking/secGroup:SecGroup";

    public override string Noun => "security group";

    public override string Description => "A security group: what may reach and leave the ports that are in it.";

    protected override string Collection => "security-groups";

    protected override string Key => "security_group";

    protected override IEnumerable<(string Name, string? Value)> Marks(SecGroupInputs wanted) => [("name", wanted.Name)];

    protected override RequestBody CreateBody(SecGroupInputs wanted) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("description", wanted.Description)
        .AddGiven("stateful", wanted.Stateful)
        .AddGiven("tenant_id", wanted.TenantId);

    protected override RequestBody UpdateBody(Change<SecGroupInputs, SecGroupState> change, Document? live) =>
        new ChangeBody<SecGroupInputs, SecGroupState>(change)
            .Add("name", "name", change.Wanted.Name ?? "")
            .Add("description", "description", change.Wanted.Description)
            .Add("stateful", "stateful", change.Wanted.Stateful)
            .Body;

    protected override async Task<Document> FinishAsync(
        Document created, SecGroupInputs wanted, ServiceClient network, CancellationToken cancellationToken)
    {
        if (wanted.DeleteDefaultRules != true)
        {
            return created;
        }

        var rules = network.During("deleting its default rules");
        foreach (var rule in created.Objects("security_group_rules"))
        {
            await rules.DeleteAsync($"security-group-rules/{rule.Id}", cancellationToken);
        }

        return created;
    }

    protected override SecGroupState StateOf(Document live, ISecGroupIntent? intent, string? region) => new()
    {
        Region = region ?? "",
        Name = live.Text("name"),
        Description = live.TextOrNull("description") ?? "",
        DeleteDefaultRules = intent?.DeleteDefaultRules,
        Stateful = live.FlagOrNull("stateful") ?? true,
        TenantId = live.Text("tenant_id"),
        Tags = TagSet.OfUser(live, intent?.Tags, isImport: intent is null),
        AllTags = TagSet.All(live),
    };
}
