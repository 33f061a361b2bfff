using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Compute.Instance;

/// <summary><c>openstack:compute/instance:Instance</c>.</summary>
internal sealed class InstanceHandler : ResourceHandler<InstanceInputs, InstanceState>
{
    /// <summary>How long a failure waits for a last look at what it has left.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(20);

    public override string Token => "openstack:compute/instance:Instance";

    public override string Noun => "server";

    public override string Description => "A server, on ports that exist or on networks.";

    public override IEnumerable<CheckFailure> Validate(InstanceInputs inputs) => InstanceRules.Check(inputs);

    // A server that never started has nothing to keep, and what it failed for is often fixed elsewhere.
    public override bool Replaces(PropertyPath difference, InstanceState prior) =>
        difference.Segments[0].Key == "powerState" && prior.PowerState == Power.Failed;

    // A port, and an address, can't be in two servers.
    public override bool IsExclusive(PropertyMap news) =>
        news.Get("networks").Unwrap() is PropertyValue.ListValue networks && networks.Items.Any(network =>
            network.Unwrap() is PropertyValue.MapValue { Properties: var properties }
            && (properties.ContainsKey("port") || properties.ContainsKey("fixedIpV4") || properties.ContainsKey("fixedIpV6")));

    public override bool? Differs(string input, InstanceInputs wanted, InstanceState prior) => input switch
    {
        "availabilityZone" when wanted.AvailabilityZone is { } zone && prior.AvailabilityZone.Length > 0
            && Zone.Covers(prior.AvailabilityZone, zone) => false,

        // While nothing else is known of an image than its name or id, the other one tells nothing.
        "imageName" when prior.ImageName.Length == 0 && wanted.ImageId is not null => false,
        _ => null,
    };

    public override async Task<Applied<InstanceState>> CreateAsync(
        InstanceInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var resolved = await NameResolution.ResolveAsync(wanted, context, cancellationToken);
        var nova = InstanceRequest.Nova(context.Compute, resolved);
        var created = await context.Cloud.CreateOnce.RunAsync(
            async token => (await nova.PostAsync("servers", key: null, InstanceRequest.Of(resolved), token)).Object("server"),
            token => FindCreatedAsync(resolved, context, token),
            cancellationToken);
        var id = created.Id;
        var userData = wanted.UserData is { } data ? Digest.OfText(data) : null;
        return await SettleAsync(id, resolved, userData, InstanceState.Unseen(resolved), context, async wait =>
        {
            var server = await wait.UntilAsync("creating it", created.RequestId, ["ACTIVE"], cancellationToken);
            if (wanted.PowerState is { } power and not Power.Active)
            {
                await wait.BringToAsync(power, cancellationToken);
                server = await GetAsync(id, context, cancellationToken);
            }

            return await ServerReader.DescribeAsync(server, resolved, userData, context, cancellationToken);
        });
    }

    public override async Task<InstanceState?> ReadAsync(
        string id, InstanceState? prior, ResourceContext context, CancellationToken cancellationToken) =>
        await ServerReader.FindAsync(id, context, cancellationToken) is { } server
            ? await ServerReader.DescribeAsync(server, prior, prior?.UserData, context, cancellationToken)
            : null;

    public override async Task<Applied<InstanceState>> UpdateAsync(
        Change<InstanceInputs, InstanceState> change, ResourceContext context, CancellationToken cancellationToken)
    {
        var intent = await IntentAsync(change, context, cancellationToken);
        return await SettleAsync(change.Id, intent, change.Prior.UserData, change.Prior, context, async wait =>
        {
            await new ServerChanges(change, wait, context).ApplyAsync(cancellationToken);
            var server = await GetAsync(change.Id, context, cancellationToken);
            return await ServerReader.DescribeAsync(server, intent, change.Prior.UserData, context, cancellationToken);
        });
    }

    public override async Task DeleteAsync(
        string id, InstanceState state, ResourceContext context, CancellationToken cancellationToken)
    {
        var wait = new ServerWait(id, PortsOf(state.Networks), context);
        if (state.StopBeforeDestroy is true
            && await ServerReader.FindAsync(id, context, cancellationToken) is { } server && server.Text("status") == "ACTIVE")
        {
            await wait.DoAsync("stopping it", new JsonObject { ["os-stop"] = null }, ["SHUTOFF"], cancellationToken);
        }

        if (state.ForceDelete is true)
        {
            await ForceDeleteAsync(id, context, cancellationToken);
        }
        else
        {
            await context.Compute.DeleteAsync($"servers/{id}", cancellationToken);
        }

        await wait.UntilGoneAsync(cancellationToken);
    }

    private static IEnumerable<string> PortsOf(IReadOnlyList<InstanceNetwork>? networks) =>
        (networks ?? []).Select(network => network.Port).OfType<string>().Where(port => port.Length > 0);

    private static Task<Document> GetAsync(string id, ResourceContext context, CancellationToken cancellationToken) =>
        ServerReader.Nova(context).GetAsync($"servers/{id}", "server", cancellationToken);

    // Nova takes the name for a regular expression.
    private static async Task<ImmutableArray<Document>> FindCreatedAsync(
        InstanceInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var servers = await context.Compute.ListAsync(
            "servers/detail", "servers", [("name", $"^{Regex.Escape(wanted.Name!)}$")], cancellationToken);
        return [.. servers.Where(server => server.Text("name") == wanted.Name)];
    }

    // What an update that fails half-way has not taken away yet is still the user's.
    private static async Task<InstanceInputs> IntentAsync(
        Change<InstanceInputs, InstanceState> change, ResourceContext context, CancellationToken cancellationToken)
    {
        var (prior, wanted) = (change.Prior, change.Wanted);
        var isOtherFlavor = change.Of("flavorId") || change.Of("flavorName");
        var isOtherImage = change.Of("imageId") || change.Of("imageName");
        return wanted with
        {
            // After a resize, nova is asked for the id.
            FlavorId = isOtherFlavor ? null : prior.FlavorId,
            FlavorName = isOtherFlavor ? null : prior.FlavorName,
            ImageId = isOtherImage ? await NameResolution.ImageAsync(wanted, context, cancellationToken) : prior.ImageId,
            ImageName = isOtherImage ? wanted.ImageName : prior.ImageName,
            Networks = prior.Networks,
            Metadata = (prior.Metadata ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
                .SetItems(wanted.Metadata ?? ImmutableSortedDictionary<string, string>.Empty),
            Tags = [.. (wanted.Tags ?? []).Union(prior.Tags ?? [])],
        };
    }

    /// <summary>
    /// Goes on with a server that is there. Whatever fails now leaves it behind, and the state must have it as it is, or nobody
    /// deletes it.
    /// </summary>
    private static async Task<Applied<InstanceState>> SettleAsync(
        string id,
        InstanceInputs intent,
        string? userData,
        InstanceState unseen,
        ResourceContext context,
        Func<ServerWait, Task<InstanceState>> goOnAsync)
    {
        try
        {
            return new Applied<InstanceState>(id, await goOnAsync(new ServerWait(id, PortsOf(intent.Networks), context)));
        }
        catch (Exception failure)
        {
            if (await LookAsync(id, intent, userData, unseen, context) is { } state)
            {
                return new Applied<InstanceState>(id, state, failure);
            }

            throw;
        }
    }

    // The caller may be gone already, so the look has a limit of its own.
    private static async Task<InstanceState?> LookAsync(
        string id, InstanceInputs intent, string? userData, InstanceState unseen, ResourceContext context)
    {
        using var patience = new CancellationTokenSource(LastLook);
        try
        {
            return await ServerReader.FindAsync(id, context, patience.Token) is { } server
                ? await ServerReader.DescribeAsync(server, intent, userData, context, patience.Token)
                : null;
        }
        catch (Exception failure) when (failure is OpenStackException or OperationCanceledException)
        {
            // The first failure is the one that is told; the server is in the state by what is known of it.
            return unseen;
        }
    }

    private static async Task ForceDeleteAsync(string id, ResourceContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Compute.During("deleting it at once")
                .DoAsync(HttpMethod.Post, $"servers/{id}/action", new JsonObject { ["forceDelete"] = null }, cancellationToken);
        }
        catch (OpenStackException gone) when (gone.IsNotFound)
        {
            // Somebody was faster.
        }
    }
}
