using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Instance;

/// <summary>A disk of a server.</summary>
internal sealed record InstanceBlockDevice
{
    [Property("What it starts from: `blank`, `image`, `volume` or `snapshot`.")]
    public required string SourceType { get; init; }

    [Property("The image, volume or snapshot (UUID).")]
    public string? Uuid { get; init; }

    [Property("`volume` or `local`.")]
    public string? DestinationType { get; init; }

    [Property("Place in the order of boot: 0 is booted, -1 never.")]
    public int? BootIndex { get; init; }

    [Property("Size, in GiB.")]
    public int? VolumeSize { get; init; }

    [Property("Type of a new volume.")]
    public string? VolumeType { get; init; }

    [Property("Whether the volume is deleted with the server. Default: false.")]
    public bool? DeleteOnTermination { get; init; }

    [Property("File system of an empty one: `ext4`, `swap`.")]
    public string? GuestFormat { get; init; }

    [Property("Kind of device: `disk`, `cdrom`.")]
    public string? DeviceType { get; init; }

    [Property("Bus of the device: `virtio`, `scsi`, `usb`.")]
    public string? DiskBus { get; init; }

    [Property("Whether the volume can be attached to several servers: not supported.")]
    public bool? Multiattach { get; init; }
}
