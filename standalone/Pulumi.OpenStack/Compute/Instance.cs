using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A server of nova.</summary>
[OpenStackResourceType("openstack:compute/instance:Instance")]
public class Instance : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Instance(string name, InstanceArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack:compute/instance:Instance", name, args ?? new InstanceArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Instance(string name, Input<string> id, InstanceState? state, CustomResourceOptions? options)
        : base("openstack:compute/instance:Instance", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>IPv4 address at which it is reached.</summary>
    [Output("accessIpV4")]
    public Output<string> AccessIpV4 { get; private set; } = null!;

    /// <summary>IPv6 address at which it is reached.</summary>
    [Output("accessIpV6")]
    public Output<string> AccessIpV6 { get; private set; } = null!;

    /// <summary>All metadata, also what others added.</summary>
    [Output("allMetadata")]
    public Output<ImmutableDictionary<string, string>> AllMetadata { get; private set; } = null!;

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.AvailabilityZone"/>
    [Output("availabilityZone")]
    public Output<string> AvailabilityZone { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.BlockDevices"/>
    [Output("blockDevices")]
    public Output<ImmutableArray<Outputs.InstanceBlockDevice>> BlockDevices { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.ConfigDrive"/>
    [Output("configDrive")]
    public Output<bool?> ConfigDrive { get; private set; } = null!;

    /// <summary>When it was created (ISO 8601).</summary>
    [Output("created")]
    public Output<string> Created { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.FlavorId"/>
    [Output("flavorId")]
    public Output<string> FlavorId { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.FlavorName"/>
    [Output("flavorName")]
    public Output<string> FlavorName { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.ForceDelete"/>
    [Output("forceDelete")]
    public Output<bool?> ForceDelete { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.ImageId"/>
    [Output("imageId")]
    public Output<string> ImageId { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.ImageName"/>
    [Output("imageName")]
    public Output<string> ImageName { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.KeyPair"/>
    [Output("keyPair")]
    public Output<string?> KeyPair { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.Metadata"/>
    [Output("metadata")]
    public Output<ImmutableDictionary<string, string>?> Metadata { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.NetworkMode"/>
    [Output("networkMode")]
    public Output<string?> NetworkMode { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.Networks"/>
    [Output("networks")]
    public Output<ImmutableArray<Outputs.InstanceNetwork>> Networks { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.PowerState"/>
    [Output("powerState")]
    public Output<string?> PowerState { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.SchedulerHints"/>
    [Output("schedulerHints")]
    public Output<ImmutableArray<Outputs.InstanceSchedulerHint>> SchedulerHints { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.SecurityGroups"/>
    [Output("securityGroups")]
    public Output<ImmutableArray<string>> SecurityGroups { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.StopBeforeDestroy"/>
    [Output("stopBeforeDestroy")]
    public Output<bool?> StopBeforeDestroy { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>When it was changed last (ISO 8601).</summary>
    [Output("updated")]
    public Output<string> Updated { get; private set; } = null!;

    /// <inheritdoc cref="InstanceArgs.UserData"/>
    [Output("userData")]
    public Output<string?> UserData { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Instance Get(string name, Input<string> id, InstanceState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
