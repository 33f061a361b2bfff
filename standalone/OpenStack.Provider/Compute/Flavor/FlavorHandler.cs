using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Compute.Flavor;

/// <summary><c>openstack:compute/flavor:Flavor</c>.</summary>
internal sealed class FlavorHandler : ResourceHandler<FlavorInputs, FlavorState>
{
    public override string Token => "openstack:compute/flavor:Flavor";

    public override string Noun => "flavor";

    public override string Description =>
        "A flavor: how large a server is, and what else its host must have. It needs the admin role.";

    public override IEnumerable<CheckFailure> Validate(FlavorInputs inputs) =>
        inputs.ExtraSpecs is { } specs ? ExtraSpecRules.Check(specs) : [];

    // nova/policies/flavor_manage.py
    public override string? ForAdministrators(PropertyMap inputs) => "a flavor";

    public override async Task<Applied<FlavorState>> CreateAsync(
        FlavorInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context);
        var id = wanted.FlavorId ?? Guid.NewGuid().ToString();
        var live = await compute.CreateOnceAsync(
            "flavors", "flavor", CreateBody(wanted, id).Json, token => FindCreatedAsync(compute, id, wanted, token), cancellationToken);
        var state = FlavorState.Of(live, compute.Region, [wanted.ExtraSpecs]);
        try
        {
            return wanted.ExtraSpecs is { Count: > 0 } specs
                ? new Applied<FlavorState>(id, state with { ExtraSpecs = await WriteSpecsAsync(compute, id, specs, cancellationToken) })
                : new Applied<FlavorState>(id, state);
        }
        catch (Exception failure)
        {
            // The flavor is there without them.
            return new Applied<FlavorState>(id, state, failure);
        }
    }

    public override async Task<FlavorState?> ReadAsync(
        string id, FlavorState? prior, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context);
        return await compute.FindAsync($"flavors/{id}", "flavor", cancellationToken) is { } live
            ? FlavorState.Of(live, compute.Region, prior is null ? null : [prior.ExtraSpecs])
            : null;
    }

    public override async Task<Applied<FlavorState>> UpdateAsync(
        Change<FlavorInputs, FlavorState> change, ResourceContext context, CancellationToken cancellationToken)
    {
        var compute = Nova(context);
        var state = change.Prior;
        try
        {
            if (change.Of("description"))
            {
                var body = new RequestBody().Set("description", change.Wanted.Description).Json;
                var live = await compute.PutAsync($"flavors/{change.Id}", "flavor", body, cancellationToken);
                state = FlavorState.Of(live, compute.Region, [state.ExtraSpecs]);
            }

            if (OwnKeys.Changed(state.ExtraSpecs, change.Wanted.ExtraSpecs) is { Count: > 0 } changed)
            {
                var written = await WriteSpecsAsync(compute, change.Id, changed, cancellationToken);
                state = state with { ExtraSpecs = state.ExtraSpecs.SetItems(written) };
            }

            foreach (var key in OwnKeys.Removed(state.ExtraSpecs, change.Wanted.ExtraSpecs))
            {
                await compute.During($"taking away its extra spec {key}")
                    .DeleteAsync($"flavors/{change.Id}/os-extra_specs/{key}", cancellationToken);
                state = state with { ExtraSpecs = state.ExtraSpecs.Remove(key) };
            }

            return new Applied<FlavorState>(change.Id, state);
        }
        catch (Exception failure)
        {
            return new Applied<FlavorState>(change.Id, state, failure);
        }
    }

    public override Task DeleteAsync(string id, FlavorState state, ResourceContext context, CancellationToken cancellationToken) =>
        context.Compute.DeleteAsync($"flavors/{id}", cancellationToken);

    // Since 2.55 flavors have a description, since 2.61 an answer has the extra specs, which saves a request of their own.
    private static ServiceClient Nova(ResourceContext context) => context.Compute.AtLeast(2, 61);

    private static RequestBody CreateBody(FlavorInputs wanted, string id) => new RequestBody()
        .AddGiven("name", wanted.Name)
        .AddGiven("id", id)
        .AddGiven("ram", wanted.Ram)
        .AddGiven("vcpus", wanted.Vcpus)
        .AddGiven("disk", wanted.Disk)
        .AddGiven("OS-FLV-EXT-DATA:ephemeral", wanted.Ephemeral)
        .AddGiven("swap", wanted.Swap)
        .AddGiven("rxtx_factor", wanted.RxTxFactor)
        .AddGiven("os-flavor-access:is_public", wanted.IsPublic)
        .AddGiven("description", wanted.Description);

    // An id that the user chose may be another's flavor: then name or size are its own.
    private static async Task<ImmutableArray<Document>> FindCreatedAsync(
        ServiceClient compute, string id, FlavorInputs wanted, CancellationToken cancellationToken) =>
        await compute.FindAsync($"flavors/{id}", "flavor", cancellationToken) is { } found
            && found.Text("name") == wanted.Name
            && (found.Integer("ram"), found.Integer("vcpus"), found.Integer("disk")) == (wanted.Ram, wanted.Vcpus, wanted.Disk)
            ? [found]
            : [];

    private static async Task<ImmutableSortedDictionary<string, string>> WriteSpecsAsync(
        ServiceClient compute, string id, ImmutableSortedDictionary<string, string> specs, CancellationToken cancellationToken)
    {
        var answer = await compute.During("setting its extra specs").PostAsync(
            $"flavors/{id}/os-extra_specs",
            key: null,
            new RequestBody().Set("extra_specs", specs).Json,
            cancellationToken);
        return OwnKeys.Of(answer.TextMap("extra_specs"), [specs]);
    }
}
