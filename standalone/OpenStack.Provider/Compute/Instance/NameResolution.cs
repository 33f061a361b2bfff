using System.Collections.Immutable;
using OpenStack.Client;
using OpenStack.Client.Errors;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin.Errors;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>Finds the ids of what was given by name. What was given by id costs no request.</summary>
internal static class NameResolution
{
    public static async Task<InstanceInputs> ResolveAsync(
        InstanceInputs wanted, ResourceContext context, CancellationToken cancellationToken) => wanted with
        {
            FlavorId = await FlavorAsync(wanted, context, cancellationToken),
            ImageId = await ImageAsync(wanted, context, cancellationToken),
            Networks = wanted.Networks is { } networks ? await NetworksAsync(networks, context, cancellationToken) : null,
        };

    public static async Task<string> FlavorAsync(InstanceInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        if (wanted.FlavorId is { Length: > 0 } id)
        {
            return id;
        }

        // "None" is both public flavors and others: administrators see all, everybody else what is theirs.
        var flavors = await context.Compute.ListAsync("flavors", "flavors", [("is_public", "None")], cancellationToken);
        return Single("flavor", wanted.FlavorName!, flavors.Where(flavor => flavor.Text("name") == wanted.FlavorName), context.Subject);
    }

    public static async Task<string?> ImageAsync(InstanceInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        if (wanted is { ImageId.Length: > 0 } or { ImageName: null or "" })
        {
            return wanted.ImageId is { Length: > 0 } id ? id : null;
        }

        var images = await context.Image.ListAsync("images", "images", [("name", wanted.ImageName)], cancellationToken);
        return Single("image", wanted.ImageName!, images, context.Subject);
    }

    private static async Task<IReadOnlyList<InstanceNetwork>> NetworksAsync(
        IReadOnlyList<InstanceNetwork> networks, ResourceContext context, CancellationToken cancellationToken)
    {
        var resolved = ImmutableArray.CreateBuilder<InstanceNetwork>();
        foreach (var network in networks)
        {
            resolved.Add(network is { Name.Length: > 0, Port: null or "", Uuid: null or "" }
                ? network with
                {
                    Uuid = Single(
                        "network",
                        network.Name,
                        await context.Network.ListAsync("networks", "networks", [("name", network.Name)], cancellationToken),
                        context.Subject),
                }
                : network);
        }

        return resolved.ToImmutable();
    }

    private static string Single(string noun, string name, IEnumerable<Document> found, string subject)
    {
        string[] ids = [.. found.Select(document => document.Id)];
        return ids is [var id] ? id : throw new OpenStackException(
            FailureKind.Invalid,
            subject,
            $"looking for its {noun}",
            ids.Length == 0 ? $"there is no {noun} named '{name}' that these credentials see" : $"several are named '{name}': {string.Join(", ", ids)}",
            $"Give the {noun} by its id, or correct the name.");
    }
}
