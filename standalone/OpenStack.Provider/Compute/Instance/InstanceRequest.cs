using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using OpenStack.Client;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>The request that creates a server (nova's <c>POST /servers</c>).</summary>
internal static class InstanceRequest
{
    /// <param name="wanted">The inputs, with ids where names were given.</param>
    public static JsonObject Of(InstanceInputs wanted)
    {
        var server = new RequestBody()
            .AddGiven("name", wanted.Name)
            .AddGiven("flavorRef", wanted.FlavorId)
            .AddGiven("imageRef", wanted.ImageId ?? BootImage(wanted))
            .AddGiven("key_name", wanted.KeyPair)
            .AddGiven("availability_zone", NullIfEmpty(wanted.AvailabilityZone))
            .AddGiven("config_drive", wanted.ConfigDrive)
            .AddGiven("metadata", wanted.Metadata)
            .AddGiven("tags", wanted.Tags is { Count: > 0 } tags ? tags : null)
            .AddGiven("user_data", wanted.UserData is { } data ? Encode(data) : null)
            .AddGiven("security_groups", Objects(wanted.SecurityGroups, group => new JsonObject { ["name"] = group }))
            .AddGiven("block_device_mapping_v2", Objects(wanted.BlockDevices, Disk))
            .AddGiven("networks", Networks(wanted));
        var request = new RequestBody().Set("server", server.Json);
        return Hints(wanted.SchedulerHints) is { IsEmpty: false } hints ? request.Set("os:scheduler_hints", hints.Json).Json : request.Json;
    }

    /// <summary>The service at the oldest microversion that knows all that is asked for.</summary>
    public static ServiceClient Nova(ServiceClient compute, InstanceInputs wanted) => wanted switch
    {
        { BlockDevices: { } disks } when disks.Any(disk => disk.VolumeType is not null) => compute.AtLeast(2, 67),
        { Tags.Count: > 0 } => compute.AtLeast(2, 52),
        { NetworkMode: not null } => compute.AtLeast(2, 37),
        _ => compute,
    };

    // Older versions take the absence of networks for "all of the project's"; newer ones want to be told so.
    private static JsonNode? Networks(InstanceInputs wanted) =>
        (JsonNode?)Objects(wanted.Networks, Network)
        ?? (wanted.NetworkMode is { } mode ? JsonValue.Create(mode) : wanted.Tags is { Count: > 0 } ? JsonValue.Create("auto") : null);

    private static JsonObject Network(InstanceNetwork network) => !string.IsNullOrEmpty(network.Port)
        ? new RequestBody().Set("port", network.Port).Json
        : new RequestBody()
            .Set("uuid", network.Uuid)
            .AddGiven("fixed_ip", NullIfEmpty(network.FixedIpV4) ?? NullIfEmpty(network.FixedIpV6))
            .Json;

    private static JsonObject Disk(InstanceBlockDevice disk) => new RequestBody()
        .Set("source_type", disk.SourceType)
        .AddGiven("uuid", disk.Uuid)
        .AddGiven("destination_type", disk.DestinationType)
        .Set("boot_index", disk.BootIndex ?? 0)
        .AddGiven("volume_size", disk.VolumeSize)
        .AddGiven("volume_type", disk.VolumeType)
        .Set("delete_on_termination", disk.DeleteOnTermination ?? false)
        .AddGiven("guest_format", disk.GuestFormat)
        .AddGiven("device_type", disk.DeviceType)
        .AddGiven("disk_bus", disk.DiskBus)
        .Json;

    // An image that is copied to a local disk must stand at the server, too.
    private static string? BootImage(InstanceInputs wanted) => wanted.BlockDevices?.FirstOrDefault(disk =>
        disk is { SourceType: "image", DestinationType: not "volume", BootIndex: 0 or null })?.Uuid;

    private static RequestBody Hints(IReadOnlyList<InstanceSchedulerHint>? hints)
    {
        var body = new RequestBody();
        foreach (var hint in hints ?? [])
        {
            body.AddGiven("group", hint.Group)
                .AddGiven("different_host", hint.DifferentHosts)
                .AddGiven("same_host", hint.SameHosts)
                .AddGiven("query", hint.Queries is { Count: > 0 } query ? RequestValue.Of(query)!.ToJsonString() : null)
                .AddGiven("target_cell", hint.TargetCell)
                .AddGiven("different_cell", hint.DifferentCells)
                .AddGiven("build_near_host_ip", hint.BuildNearHostIp);
            foreach (var (name, value) in hint.AdditionalProperties ?? ImmutableSortedDictionary<string, string>.Empty)
            {
                body.Set(name, value);
            }
        }

        return body;
    }

    private static JsonArray? Objects<T>(IReadOnlyList<T>? items, Func<T, JsonObject> write) =>
        items is { Count: > 0 } ? new JsonArray([.. items.Select(write)]) : null;

    private static string Encode(string data)
    {
        var buffer = new byte[data.Length];
        return Convert.TryFromBase64String(data, buffer, out _) ? data : Convert.ToBase64String(Encoding.UTF8.GetBytes(data));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
