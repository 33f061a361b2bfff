using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>A server as nova and neutron have it.</summary>
internal sealed record InstanceState : IInstanceIntent
{
    [Property("Region of the service catalog.")]
    public required string Region { get; init; }

    [Property("The name.")]
    public required string Name { get; init; }

    [Property("Flavor, by id.")]
    public required string FlavorId { get; init; }

    [Property("Flavor, by name.")]
    public required string FlavorName { get; init; }

    [Property("Image, by id; empty when a volume was booted.")]
    public required string ImageId { get; init; }

    [Property("Image, by name, as it was given; empty when it was not.")]
    public required string ImageName { get; init; }

    [Property("Its interfaces, in the order of the program.")]
    public required IReadOnlyList<InstanceNetwork> Networks { get; init; }

    [Property("`auto` or `none`, as it was given.")]
    public string? NetworkMode { get; init; }

    [Property("Security groups, by name.")]
    public required IReadOnlyList<string> SecurityGroups { get; init; }

    [Property("Zone, with the host that was named.")]
    public required string AvailabilityZone { get; init; }

    [Property("Key pair, by name.")]
    public string? KeyPair { get; init; }

    [Property("SHA-1 of the user data, in hex.")]
    public string? UserData { get; init; }

    [Property("Whether user data and metadata are on a disk of the server.")]
    public bool? ConfigDrive { get; init; }

    [Property("Disks, as they were given.")]
    public IReadOnlyList<InstanceBlockDevice>? BlockDevices { get; init; }

    [Property("Scheduler hints, as they were given.")]
    public IReadOnlyList<InstanceSchedulerHint>? SchedulerHints { get; init; }

    [Property("The metadata that the program set.")]
    public ImmutableSortedDictionary<string, string>? Metadata { get; init; }

    [Property("All metadata, also what others set.")]
    public required ImmutableSortedDictionary<string, string> AllMetadata { get; init; }

    [Property("The user's tags.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("All tags, also those that others put on.")]
    public required IReadOnlyList<string> AllTags { get; init; }

    [Property(
        "`active`, `shutoff`, `paused` or `shelved_offloaded`; `failed` when it never started, which needs a new one; `error` when "
        + "it failed later; or another state of nova's in which it should not stay.")]
    public string? PowerState { get; init; }

    [Property("Whether it is deleted at once.")]
    public bool? ForceDelete { get; init; }

    [Property("Whether the guest is shut down before the server is deleted.")]
    public bool? StopBeforeDestroy { get; init; }

    [Property("IPv4 address at which it is reached.")]
    public required string AccessIpV4 { get; init; }

    [Property("IPv6 address at which it is reached.")]
    public required string AccessIpV6 { get; init; }

    [Property("When it was created (ISO 8601).")]
    public required string Created { get; init; }

    [Property("When it was changed last (ISO 8601).")]
    public required string Updated { get; init; }

    /// <summary>A server that nova has taken on, and that could not be looked at.</summary>
    /// <param name="wanted">The inputs, with ids where names were given.</param>
    public static InstanceState Unseen(InstanceInputs wanted) => new()
    {
        Region = wanted.Region ?? "",
        Name = wanted.Name ?? "",
        FlavorId = wanted.FlavorId ?? "",
        FlavorName = wanted.FlavorName ?? "",
        ImageId = wanted.ImageId ?? "",
        ImageName = wanted.ImageName ?? "",
        Networks = wanted.Networks ?? [],
        NetworkMode = wanted.NetworkMode,
        SecurityGroups = wanted.SecurityGroups ?? [],
        AvailabilityZone = wanted.AvailabilityZone ?? "",
        KeyPair = wanted.KeyPair,
        UserData = wanted.UserData is { } data ? Digest.OfText(data) : null,
        ConfigDrive = wanted.ConfigDrive,
        BlockDevices = wanted.BlockDevices,
        SchedulerHints = wanted.SchedulerHints,
        Metadata = wanted.Metadata,
        AllMetadata = wanted.Metadata ?? ImmutableSortedDictionary<string, string>.Empty,
        Tags = wanted.Tags,
        AllTags = wanted.Tags ?? [],
        PowerState = "build",
        ForceDelete = wanted.ForceDelete,
        StopBeforeDestroy = wanted.StopBeforeDestroy,
        AccessIpV4 = "",
        AccessIpV6 = "",
        Created = "",
        Updated = "",
    };
}
