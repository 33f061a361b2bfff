using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.ServerGroup;

/// <summary><c>openstack:compute/serverGroup:ServerGroup</c>.</summary>
internal sealed class ServerGroupHandler : ResourceHandler<ServerGroupInputs, ServerGroupState>
{
    private const string Exclusive = "anti-affinity";

    private static readonly ImmutableArray<string> Policies = ["affinity", Exclusive, "soft-affinity", "soft-anti-affinity"];

    public override string Token => "openstack:compute/serverGroup:ServerGroup";

    public override string Noun => "server group";

    public override string Description => "A group of servers that nova places with, or away from, each other.";

    public override IEnumerable<CheckFailure> Validate(ServerGroupInputs inputs)
    {
        if (inputs.Policies is null || !Policies.Contains(inputs.Policies))
        {
            yield return new CheckFailure("policies", $"must be one of {string.Join(", ", Policies)}");
        }
        else if (inputs.Rules?.MaxServerPerHost is { } most && (inputs.Policies != Exclusive || most < 1))
        {
            yield return new CheckFailure("rules.maxServerPerHost", $"must be at least 1, and goes with the policy {Exclusive} only");
        }
    }

    public override async Task<Applied<ServerGroupState>> CreateAsync(
        ServerGroupInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context);
        var body = new RequestBody()
            .AddGiven("name", wanted.Name)
            .AddGiven("policy", wanted.Policies)
            .AddSpecs(wanted.ValueSpecs);
        if (wanted.Rules?.MaxServerPerHost is { } most)
        {
            body.Set("rules", new RequestBody().Set("max_server_per_host", most).Json);
        }

        // Groups neither have unique names nor tell when they were created: a new one is one that was not there before.
        var before = (await ListAsync(compute, wanted, cancellationToken)).Select(group => group.Id).ToHashSet();
        var live = await compute.CreateOnceAsync(
            "os-server-groups",
            "server_group",
            body.Json,
            async token => [.. (await ListAsync(compute, wanted, token)).Where(group => !before.Contains(group.Id))],
            cancellationToken);
        return new Applied<ServerGroupState>(live.Id, ServerGroupState.Of(live, compute.Region, wanted.ValueSpecs));
    }

    public override async Task<ServerGroupState?> ReadAsync(
        string id, ServerGroupState? prior, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context);
        return await compute.FindAsync($"os-server-groups/{id}", "server_group", cancellationToken) is { } live
            ? ServerGroupState.Of(live, compute.Region, prior?.ValueSpecs)
            : null;
    }

    // Nothing of it changes in place.
    public override Task<Applied<ServerGroupState>> UpdateAsync(
        Change<ServerGroupInputs, ServerGroupState> change, ResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new Applied<ServerGroupState>(change.Id, change.Prior));

    public override Task DeleteAsync(string id, ServerGroupState state, ResourceContext context, CancellationToken cancellationToken) =>
        context.Compute.DeleteAsync($"os-server-groups/{id}", cancellationToken);

    // Since 2.64 a group has one policy, and rules.
    private static ServiceClient Nova(ResourceContext context) => context.Compute.AtLeast(2, 64);

    private static async Task<IEnumerable<Document>> ListAsync(
        ServiceClient compute, ServerGroupInputs wanted, CancellationToken cancellationToken) =>
        (await compute.ListAsync("os-server-groups", "server_groups", [], cancellationToken))
            .Where(group => group.Text("name") == wanted.Name && group.TextOrNull("policy") == wanted.Policies);
}
