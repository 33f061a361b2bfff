namespace Pulumi.OpenStack.Compute;

/// <summary>What is known of a <see cref="Instance"/> besides its id.</summary>
public sealed class InstanceState : ResourceArgs
{
    [Input("allMetadata")]
    private InputMap<string>? _allMetadata;

    [Input("allTags")]
    private InputList<string>? _allTags;

    [Input("blockDevices")]
    private InputList<Inputs.InstanceBlockDeviceGetArgs>? _blockDevices;

    [Input("metadata")]
    private InputMap<string>? _metadata;

    [Input("networks")]
    private InputList<Inputs.InstanceNetworkGetArgs>? _networks;

    [Input("schedulerHints")]
    private InputList<Inputs.InstanceSchedulerHintGetArgs>? _schedulerHints;

    [Input("securityGroups")]
    private InputList<string>? _securityGroups;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <inheritdoc cref="Instance.AccessIpV4"/>
    [Input("accessIpV4")]
    public Input<string>? AccessIpV4 { get; set; }

    /// <inheritdoc cref="Instance.AccessIpV6"/>
    [Input("accessIpV6")]
    public Input<string>? AccessIpV6 { get; set; }

    /// <inheritdoc cref="Instance.AllMetadata"/>
    public InputMap<string> AllMetadata
    {
        get => _allMetadata ??= new InputMap<string>();
        set => _allMetadata = value;
    }

    /// <inheritdoc cref="Instance.AllTags"/>
    public InputList<string> AllTags
    {
        get => _allTags ??= new InputList<string>();
        set => _allTags = value;
    }

    /// <inheritdoc cref="InstanceArgs.AvailabilityZone"/>
    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    /// <inheritdoc cref="InstanceArgs.BlockDevices"/>
    public InputList<Inputs.InstanceBlockDeviceGetArgs> BlockDevices
    {
        get => _blockDevices ??= new InputList<Inputs.InstanceBlockDeviceGetArgs>();
        set => _blockDevices = value;
    }

    /// <inheritdoc cref="InstanceArgs.ConfigDrive"/>
    [Input("configDrive")]
    public Input<bool>? ConfigDrive { get; set; }

    /// <inheritdoc cref="Instance.Created"/>
    [Input("created")]
    public Input<string>? Created { get; set; }

    /// <inheritdoc cref="InstanceArgs.FlavorId"/>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <inheritdoc cref="InstanceArgs.FlavorName"/>
    [Input("flavorName")]
    public Input<string>? FlavorName { get; set; }

    /// <inheritdoc cref="InstanceArgs.ForceDelete"/>
    [Input("forceDelete")]
    public Input<bool>? ForceDelete { get; set; }

    /// <inheritdoc cref="InstanceArgs.ImageId"/>
    [Input("imageId")]
    public Input<string>? ImageId { get; set; }

    /// <inheritdoc cref="InstanceArgs.ImageName"/>
    [Input("imageName")]
    public Input<string>? ImageName { get; set; }

    /// <inheritdoc cref="InstanceArgs.KeyPair"/>
    [Input("keyPair")]
    public Input<string>? KeyPair { get; set; }

    /// <inheritdoc cref="InstanceArgs.Metadata"/>
    public InputMap<string> Metadata
    {
        get => _metadata ??= new InputMap<string>();
        set => _metadata = value;
    }

    /// <inheritdoc cref="InstanceArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="InstanceArgs.NetworkMode"/>
    [Input("networkMode")]
    public Input<string>? NetworkMode { get; set; }

    /// <inheritdoc cref="InstanceArgs.Networks"/>
    public InputList<Inputs.InstanceNetworkGetArgs> Networks
    {
        get => _networks ??= new InputList<Inputs.InstanceNetworkGetArgs>();
        set => _networks = value;
    }

    /// <inheritdoc cref="InstanceArgs.PowerState"/>
    [Input("powerState")]
    public Input<string>? PowerState { get; set; }

    /// <inheritdoc cref="InstanceArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="InstanceArgs.SchedulerHints"/>
    public InputList<Inputs.InstanceSchedulerHintGetArgs> SchedulerHints
    {
        get => _schedulerHints ??= new InputList<Inputs.InstanceSchedulerHintGetArgs>();
        set => _schedulerHints = value;
    }

    /// <inheritdoc cref="InstanceArgs.SecurityGroups"/>
    public InputList<string> SecurityGroups
    {
        get => _securityGroups ??= new InputList<string>();
        set => _securityGroups = value;
    }

    /// <inheritdoc cref="InstanceArgs.StopBeforeDestroy"/>
    [Input("stopBeforeDestroy")]
    public Input<bool>? StopBeforeDestroy { get; set; }

    /// <inheritdoc cref="InstanceArgs.Tags"/>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <inheritdoc cref="Instance.Updated"/>
    [Input("updated")]
    public Input<string>? Updated { get; set; }

    /// <inheritdoc cref="InstanceArgs.UserData"/>
    [Input("userData")]
    public Input<string>? UserData { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceState Empty => new();
}
