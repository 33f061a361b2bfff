using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>What is wanted of a server.</summary>
internal sealed record InstanceInputs : IRegional, IInstanceIntent
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.")]
    public string? Name { get; init; }

    [Property("Flavor, by id. Either this or its name; another one resizes the server.", Computed = true)]
    public string? FlavorId { get; init; }

    [Property("Flavor, by name. Either this or its id; another one resizes the server.", Computed = true)]
    public string? FlavorName { get; init; }

    [Property("Image, by id. Another one rebuilds the server.", Computed = true)]
    public string? ImageId { get; init; }

    [Property("Image, by name. Another one rebuilds the server.", Computed = true)]
    public string? ImageName { get; init; }

    [Property("Its networks or ports, in the order of the guest's interfaces.", ReplaceOnChange = true, Computed = true)]
    public IReadOnlyList<InstanceNetwork>? Networks { get; init; }

    [Property("`auto` or `none`, instead of networks.", ReplaceOnChange = true)]
    public string? NetworkMode { get; init; }

    [Property("Security groups, by name, for ports that nova makes.", Computed = true, Unordered = true)]
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    [Property("Zone, or `zone:host` for administrators. Default: the scheduler chooses.", ReplaceOnChange = true, Computed = true)]
    public string? AvailabilityZone { get; init; }

    [Property("Key pair, by name, whose public key it gets.", ReplaceOnChange = true)]
    public string? KeyPair { get; init; }

    [Property("Data for cloud-init inside the server, plain or in base64. The state has a hash of it.", ReplaceOnChange = true, Digest = true)]
    public string? UserData { get; init; }

    [Property("Whether user data and metadata are on a disk of the server. Default: nova's.", ReplaceOnChange = true, Computed = true)]
    public bool? ConfigDrive { get; init; }

    [Property("Disks in order of boot, instead of the flavor's.", ReplaceOnChange = true)]
    public IReadOnlyList<InstanceBlockDevice>? BlockDevices { get; init; }

    [Property("Where it may run, relative to others.", ReplaceOnChange = true)]
    public IReadOnlyList<InstanceSchedulerHint>? SchedulerHints { get; init; }

    [Property("Metadata that the server can read. Keys that others set are left alone.")]
    public ImmutableSortedDictionary<string, string>? Metadata { get; init; }

    [Property("The user's tags. Those of others are left alone.", Unordered = true)]
    public IReadOnlyList<string>? Tags { get; init; }

    [Property("`active`, `shutoff`, `paused` or `shelved_offloaded`.", Default = Power.Active)]
    public string? PowerState { get; init; }

    [Property("Whether it is deleted at once even where nova keeps deleted servers for a time.", Default = false)]
    public bool? ForceDelete { get; init; }

    [Property("Whether the guest is shut down before the server is deleted.", Default = false)]
    public bool? StopBeforeDestroy { get; init; }
}
