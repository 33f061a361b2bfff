using System.Collections.Immutable;
using System.Text;
using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>Reads a server: one request to nova, one to neutron.</summary>
internal static class ServerReader
{
    /// <summary>Since 2.47 a server tells its flavor's name and extra specs (and no longer its id), since 2.26 its tags.</summary>
    public static ServiceClient Nova(ResourceContext context) => context.Compute.AtLeast(2, 47);

    /// <summary>The server as nova has it; <c>null</c> = it is gone, or only kept for whoever deleted it by mistake.</summary>
    public static async Task<Document?> FindAsync(string id, ResourceContext context, CancellationToken cancellationToken) =>
        await Nova(context).FindAsync($"servers/{id}", "server", cancellationToken) is { } server
            && server.Text("status") is not ("DELETED" or "SOFT_DELETED")
            ? server
            : null;

    /// <summary>The state that a server is in.</summary>
    /// <param name="server">The server, as nova has it.</param>
    /// <param name="intent">What nova does not tell; <c>null</c> on import.</param>
    /// <param name="userData">The hash of its user data; <c>null</c> = none, or not known.</param>
    /// <param name="context">The cloud.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<InstanceState> DescribeAsync(
        Document server, IInstanceIntent? intent, string? userData, ResourceContext context, CancellationToken cancellationToken)
    {
        var ports = await context.Network.ListAsync("ports", "ports", [("device_id", server.Id)], cancellationToken);
        var state = StateOf(server, ports, intent, userData ?? UserDataOf(server), context.Compute.Region);
        return state with
        {
            FlavorId = await FlavorIdAsync(server, intent, context, cancellationToken),
            ImageName = intent is null ? await ImageNameAsync(state.ImageId, context, cancellationToken) : state.ImageName,
        };
    }

    private static InstanceState StateOf(
        Document server, ImmutableArray<Document> ports, IInstanceIntent? intent, string? userData, string? region)
    {
        var networks = Interfaces.Of(server, ports, intent?.Networks);
        var metadata = server.TextMap("metadata");
        var tags = server.Texts("tags").Order(StringComparer.Ordinal).ToImmutableArray();
        var image = server.Json["image"] is System.Text.Json.Nodes.JsonObject ? server.Object("image").Id : "";
        return new InstanceState
        {
            Region = region ?? "",
            Name = server.Text("name"),
            FlavorId = "",
            FlavorName = FlavorName(server),
            ImageId = image,
            ImageName = (image == intent?.ImageId ? intent.ImageName : null) ?? "",
            Networks = networks,
            NetworkMode = intent?.NetworkMode,
            SecurityGroups = SecurityGroups(server, intent),
            AvailabilityZone = Zone.Of(server, intent?.AvailabilityZone),
            KeyPair = server.TextOrNone("key_name"),
            UserData = userData,
            ConfigDrive = server.TextOrNone("config_drive") is not null,
            BlockDevices = intent?.BlockDevices,
            SchedulerHints = intent?.SchedulerHints,
            Metadata = intent is null ? metadata : OwnKeys.Of(metadata, [intent.Metadata]),
            AllMetadata = metadata,
            Tags = intent is null ? tags : [.. (intent.Tags ?? []).Where(tag => tags.Contains(tag))],
            AllTags = tags,
            PowerState = Power.Of(server),
            ForceDelete = intent?.ForceDelete ?? false,
            StopBeforeDestroy = intent?.StopBeforeDestroy ?? false,
            AccessIpV4 = Interfaces.AccessAddress(server, "accessIPv4", networks, network => network.FixedIpV4),
            AccessIpV6 = Interfaces.AccessAddress(server, "accessIPv6", networks, network => network.FixedIpV6),
            Created = server.TextOrNull("created") ?? "",
            Updated = server.TextOrNull("updated") ?? "",
        };
    }

    /// <summary>The name of the flavor that a server was started with or resized to.</summary>
    public static string FlavorName(Document server) => server.Object("flavor").Text("original_name");

    // Names of flavors are unique, and what names one is not renamed: while the name stays, so does the id.
    private static async Task<string> FlavorIdAsync(
        Document server, IInstanceIntent? intent, ResourceContext context, CancellationToken cancellationToken) =>
        intent is { FlavorId.Length: > 0 } && (intent.FlavorName ?? FlavorName(server)) == FlavorName(server)
            ? intent.FlavorId
            : (await context.Compute.GetAsync($"servers/{server.Id}", "server", cancellationToken)).Object("flavor").Id;

    private static async Task<string> ImageNameAsync(string id, ResourceContext context, CancellationToken cancellationToken) =>
        id.Length > 0 && await context.Image.FindAsync($"images/{id}", key: null, cancellationToken) is { } image
            ? image.TextOrNull("name") ?? ""
            : "";

    // Given ports have groups of their own, which nova shows and does not change.
    private static IReadOnlyList<string> SecurityGroups(Document server, IInstanceIntent? intent) =>
        intent is { SecurityGroups: { Count: > 0 } given, Networks: { Count: > 0 } networks }
            && networks.All(network => !string.IsNullOrEmpty(network.Port))
            ? given
            : [.. server.Objects("security_groups").Select(group => group.Text("name")).Distinct().Order(StringComparer.Ordinal)];

    // Administrators see it.
    private static string? UserDataOf(Document server) => server.TextOrNone("OS-EXT-SRV-ATTR:user_data") is { } encoded
        ? Digest.OfText(Encoding.UTF8.GetString(Convert.FromBase64String(encoded)))
        : null;
}
