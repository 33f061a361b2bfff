namespace Pulumi.OpenStack.Compute.Inputs;

/// <inheritdoc cref="InstanceBlockDeviceArgs"/>
public sealed class InstanceBlockDeviceGetArgs : ResourceArgs
{
    /// <inheritdoc cref="InstanceBlockDeviceArgs.BootIndex"/>
    [Input("bootIndex")]
    public Input<int>? BootIndex { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.DeleteOnTermination"/>
    [Input("deleteOnTermination")]
    public Input<bool>? DeleteOnTermination { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.DestinationType"/>
    [Input("destinationType")]
    public Input<string>? DestinationType { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.DeviceType"/>
    [Input("deviceType")]
    public Input<string>? DeviceType { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.DiskBus"/>
    [Input("diskBus")]
    public Input<string>? DiskBus { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.GuestFormat"/>
    [Input("guestFormat")]
    public Input<string>? GuestFormat { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.Multiattach"/>
    [Input("multiattach")]
    public Input<bool>? Multiattach { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.SourceType"/>
    [Input("sourceType", required: true)]
    public Input<string> SourceType { get; set; } = null!;

    /// <inheritdoc cref="InstanceBlockDeviceArgs.Uuid"/>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.VolumeSize"/>
    [Input("volumeSize")]
    public Input<int>? VolumeSize { get; set; }

    /// <inheritdoc cref="InstanceBlockDeviceArgs.VolumeType"/>
    [Input("volumeType")]
    public Input<string>? VolumeType { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceBlockDeviceGetArgs Empty => new();
}
