namespace Pulumi.OpenStack.Compute;

/// <summary>What is wanted of a <see cref="Instance"/>.</summary>
public sealed class InstanceArgs : ResourceArgs
{
    [Input("blockDevices")]
    private InputList<Inputs.InstanceBlockDeviceArgs>? _blockDevices;

    [Input("metadata")]
    private InputMap<string>? _metadata;

    [Input("networks")]
    private InputList<Inputs.InstanceNetworkArgs>? _networks;

    [Input("schedulerHints")]
    private InputList<Inputs.InstanceSchedulerHintArgs>? _schedulerHints;

    [Input("securityGroups")]
    private InputList<string>? _securityGroups;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>
    /// Where it runs: <c>zone</c>, or <c>zone:host:node</c> for administrators. Default: the scheduler chooses. A
    /// change replaces the server.
    /// </summary>
    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    /// <summary>Disks in order of boot, instead of the flavor's. A change replaces the server.</summary>
    public InputList<Inputs.InstanceBlockDeviceArgs> BlockDevices
    {
        get => _blockDevices ??= new InputList<Inputs.InstanceBlockDeviceArgs>();
        set => _blockDevices = value;
    }

    /// <summary>
    /// Whether user data and metadata are on a disk of the server: needed where no metadata service is reached, as over
    /// virtual functions. Default: nova's. A change replaces the server.
    /// </summary>
    [Input("configDrive")]
    public Input<bool>? ConfigDrive { get; set; }

    /// <summary>Flavor, by id. Either this or its name; another one resizes the server.</summary>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <summary>Flavor, by name. Either this or its id; another one resizes the server.</summary>
    [Input("flavorName")]
    public Input<string>? FlavorName { get; set; }

    /// <summary>
    /// Whether it is deleted at once even where nova keeps deleted servers for a time. Default: <c>false</c>.
    /// </summary>
    [Input("forceDelete")]
    public Input<bool>? ForceDelete { get; set; }

    /// <summary>
    /// Image, by id. Either this or its name, unless a volume is booted; another one rebuilds the server.
    /// </summary>
    [Input("imageId")]
    public Input<string>? ImageId { get; set; }

    /// <summary>
    /// Image, by name. Either this or its id, unless a volume is booted; another one rebuilds the server.
    /// </summary>
    [Input("imageName")]
    public Input<string>? ImageName { get; set; }

    /// <summary>Name of the key pair whose public key it gets. A change replaces the server.</summary>
    [Input("keyPair")]
    public Input<string>? KeyPair { get; set; }

    /// <summary>Metadata that the server can read: text by key.</summary>
    public InputMap<string> Metadata
    {
        get => _metadata ??= new InputMap<string>();
        set => _metadata = value;
    }

    /// <summary>The name. Default: made from the name in the stack.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary><c>auto</c> or <c>none</c>, instead of networks. A change replaces the server.</summary>
    [Input("networkMode")]
    public Input<string>? NetworkMode { get; set; }

    /// <summary>
    /// Its networks or ports, in the order in which the guest sees its interfaces. A change replaces the server.
    /// </summary>
    public InputList<Inputs.InstanceNetworkArgs> Networks
    {
        get => _networks ??= new InputList<Inputs.InstanceNetworkArgs>();
        set => _networks = value;
    }

    /// <summary><c>active</c> (default), <c>shutoff</c>, <c>paused</c> or <c>shelved_offloaded</c>.</summary>
    [Input("powerState")]
    public Input<string>? PowerState { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the server.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Where it may run, relative to others. A change replaces the server.</summary>
    public InputList<Inputs.InstanceSchedulerHintArgs> SchedulerHints
    {
        get => _schedulerHints ??= new InputList<Inputs.InstanceSchedulerHintArgs>();
        set => _schedulerHints = value;
    }

    /// <summary>Security groups by name, for ports that nova makes. Ports that are given have their own.</summary>
    public InputList<string> SecurityGroups
    {
        get => _securityGroups ??= new InputList<string>();
        set => _securityGroups = value;
    }

    /// <summary>Whether the guest is shut down before the server is deleted. Default: <c>false</c>.</summary>
    [Input("stopBeforeDestroy")]
    public Input<bool>? StopBeforeDestroy { get; set; }

    /// <summary>Tags of the program. Tags that others put on are left alone.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>
    /// Data for cloud-init inside the server; plain or in base64. State holds a hash of it only. A change replaces the
    /// server.
    /// </summary>
    [Input("userData")]
    public Input<string>? UserData { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceArgs Empty => new();
}
