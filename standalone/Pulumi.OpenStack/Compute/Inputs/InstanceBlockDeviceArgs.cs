namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>A disk of a server.</summary>
public sealed class InstanceBlockDeviceArgs : ResourceArgs
{
    /// <summary>Place in the order of boot: 0 is booted; -1 never.</summary>
    [Input("bootIndex")]
    public Input<int>? BootIndex { get; set; }

    /// <summary>Whether the volume is deleted with the server. Default: <c>false</c>.</summary>
    [Input("deleteOnTermination")]
    public Input<bool>? DeleteOnTermination { get; set; }

    /// <summary><c>volume</c> or <c>local</c>.</summary>
    [Input("destinationType")]
    public Input<string>? DestinationType { get; set; }

    /// <summary>Kind of device: <c>disk</c>, <c>cdrom</c>.</summary>
    [Input("deviceType")]
    public Input<string>? DeviceType { get; set; }

    /// <summary>Bus of the device: <c>virtio</c>, <c>scsi</c>, <c>usb</c>, …</summary>
    [Input("diskBus")]
    public Input<string>? DiskBus { get; set; }

    /// <summary>File system of an empty one: <c>ext4</c>, <c>swap</c>.</summary>
    [Input("guestFormat")]
    public Input<string>? GuestFormat { get; set; }

    /// <summary>Whether the volume can be attached to several servers. Default: <c>false</c>.</summary>
    [Input("multiattach")]
    public Input<bool>? Multiattach { get; set; }

    /// <summary>What it starts from: <c>blank</c>, <c>image</c>, <c>volume</c> or <c>snapshot</c>.</summary>
    [Input("sourceType", required: true)]
    public Input<string> SourceType { get; set; } = null!;

    /// <summary>The image, volume or snapshot (UUID).</summary>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>Size in GiB.</summary>
    [Input("volumeSize")]
    public Input<int>? VolumeSize { get; set; }

    /// <summary>Type of a new volume.</summary>
    [Input("volumeType")]
    public Input<string>? VolumeType { get; set; }

    /// <summary>Without anything.</summary>
    public static new InstanceBlockDeviceArgs Empty => new();
}
