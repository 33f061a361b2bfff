using System.Collections.Immutable;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>
/// What a user decides and nova does not tell back, or not in the same form: inputs have it, and the state carries it on to
/// the next read.
/// </summary>
internal interface IInstanceIntent
{
    /// <summary>The flavor's id: newer answers of nova show the name only.</summary>
    string? FlavorId { get; }

    /// <inheritdoc cref="FlavorId"/>
    string? FlavorName { get; }

    /// <summary>The image's name belongs to the id beside it.</summary>
    string? ImageId { get; }

    /// <inheritdoc cref="ImageId"/>
    string? ImageName { get; }

    /// <summary>With the host that an administrator named: <c>nova:compute-1</c>.</summary>
    string? AvailabilityZone { get; }

    /// <summary>The order of the interfaces, and which of them are the user's.</summary>
    IReadOnlyList<InstanceNetwork>? Networks { get; }

    string? NetworkMode { get; }

    /// <summary>Nova shows the groups of given ports among them.</summary>
    IReadOnlyList<string>? SecurityGroups { get; }

    IReadOnlyList<InstanceBlockDevice>? BlockDevices { get; }

    IReadOnlyList<InstanceSchedulerHint>? SchedulerHints { get; }

    /// <summary>The user's own keys; others may be on the server, too.</summary>
    ImmutableSortedDictionary<string, string>? Metadata { get; }

    /// <summary>The user's own tags; others may be on the server, too.</summary>
    IReadOnlyList<string>? Tags { get; }

    bool? ForceDelete { get; }

    bool? StopBeforeDestroy { get; }
}
