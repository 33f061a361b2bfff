using System.Text.Json.Nodes;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>Brings a server that exists to the inputs, one request for each thing that differs.</summary>
/// <param name="change">What differs.</param>
/// <param name="wait">The server.</param>
/// <param name="context">The cloud.</param>
internal sealed class ServerChanges(Change<InstanceInputs, InstanceState> change, ServerWait wait, ResourceContext context)
{
    private static readonly HttpMethod Post = HttpMethod.Post;

    private string Id => change.Id;

    private InstanceInputs Wanted => change.Wanted;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (change.Of("name"))
        {
            var body = new JsonObject { ["server"] = new JsonObject { ["name"] = Wanted.Name } };
            await context.Compute.DoAsync(HttpMethod.Put, $"servers/{Id}", body, cancellationToken);
        }

        await ChangeMetadataAsync(cancellationToken);
        if (change.Of("tags"))
        {
            var others = (change.Prior.AllTags ?? []).Except(change.Prior.Tags ?? []);
            var body = new RequestBody().Set("tags", others.Union(Wanted.Tags ?? [])).Json;
            await context.Compute.AtLeast(2, 26).During("setting its tags")
                .DoAsync(HttpMethod.Put, $"servers/{Id}/tags", body, cancellationToken);
        }

        await ChangeGroupsAsync(cancellationToken);

        // A server that failed or is held somewhere takes neither a flavor nor an image.
        if (change.Of("powerState") && change.Prior.PowerState is { } prior && !Power.Wantable.Contains(prior))
        {
            await wait.BringToAsync(Power.Active, cancellationToken);
        }

        await ResizeAsync(cancellationToken);
        await RebuildAsync(cancellationToken);
        if (change.Of("powerState"))
        {
            await wait.BringToAsync(Wanted.PowerState ?? Power.Active, cancellationToken);
        }
    }

    private async Task ChangeMetadataAsync(CancellationToken cancellationToken)
    {
        if (!change.Of("metadata"))
        {
            return;
        }

        var compute = context.Compute.During("setting its metadata");
        if (OwnKeys.Changed(change.Prior.Metadata, Wanted.Metadata) is { Count: > 0 } changed)
        {
            var body = new RequestBody().Set("metadata", changed).Json;
            await compute.DoAsync(Post, $"servers/{Id}/metadata", body, cancellationToken);
        }

        foreach (var key in OwnKeys.Removed(change.Prior.Metadata, Wanted.Metadata))
        {
            await compute.DeleteAsync($"servers/{Id}/metadata/{key}", cancellationToken);
        }
    }

    private async Task ChangeGroupsAsync(CancellationToken cancellationToken)
    {
        if (!change.Of("securityGroups"))
        {
            return;
        }

        var (prior, wanted) = (change.Prior.SecurityGroups ?? [], Wanted.SecurityGroups ?? []);
        var actions = wanted.Except(prior).Select(group => ("addSecurityGroup", group))
            .Concat(prior.Except(wanted).Select(group => ("removeSecurityGroup", group)));
        foreach (var (action, group) in actions)
        {
            var body = new JsonObject { [action] = new JsonObject { ["name"] = group } };
            await context.Compute.During("changing its security groups").DoAsync(Post, $"servers/{Id}/action", body, cancellationToken);
        }
    }

    private async Task ResizeAsync(CancellationToken cancellationToken)
    {
        if (!change.Of("flavorId") && !change.Of("flavorName"))
        {
            return;
        }

        const string Operation = "resizing it";
        var flavor = await NameResolution.FlavorAsync(Wanted, context, cancellationToken);
        var resize = new JsonObject { ["resize"] = new JsonObject { ["flavorRef"] = flavor } };
        var server = await wait.DoAsync(Operation, resize, ["VERIFY_RESIZE", "ACTIVE", "SHUTOFF"], cancellationToken);
        if (server.Text("status") == "VERIFY_RESIZE")
        {
            server = await wait.DoAsync(Operation, new JsonObject { ["confirmResize"] = null }, ["ACTIVE", "SHUTOFF"], cancellationToken);
        }

        // Nova puts a server for whose new size there is no host back to work, without a word.
        if (ServerReader.FlavorName(server) == change.Prior.FlavorName)
        {
            throw new Client.Errors.OpenStackException(
                Pulumi.Plugin.Errors.FailureKind.RemoteFailed,
                context.Subject,
                Operation,
                $"nova left it with the flavor {change.Prior.FlavorName}",
                $"`openstack server event list {Id}` shows the attempt; nova-scheduler's and nova-compute's logs have the reason. No "
                + "host may have room for the new flavor, or nova may not resize on the same host (allow_resize_to_same_host).");
        }
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        if ((change.Of("imageId") || change.Of("imageName"))
            && await NameResolution.ImageAsync(Wanted, context, cancellationToken) is { } image)
        {
            var rebuild = new JsonObject { ["rebuild"] = new JsonObject { ["imageRef"] = image } };
            await wait.DoAsync("rebuilding it", rebuild, ["ACTIVE", "SHUTOFF"], cancellationToken);
        }
    }
}
