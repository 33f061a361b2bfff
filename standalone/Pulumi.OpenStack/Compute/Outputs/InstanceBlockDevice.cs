namespace Pulumi.OpenStack.Compute.Outputs;

/// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs"/>
[OutputType]
public sealed class InstanceBlockDevice
{
    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.BootIndex"/>
    public readonly int? BootIndex;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.DeleteOnTermination"/>
    public readonly bool? DeleteOnTermination;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.DestinationType"/>
    public readonly string? DestinationType;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.DeviceType"/>
    public readonly string? DeviceType;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.DiskBus"/>
    public readonly string? DiskBus;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.GuestFormat"/>
    public readonly string? GuestFormat;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.Multiattach"/>
    public readonly bool? Multiattach;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.SourceType"/>
    public readonly string SourceType;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.Uuid"/>
    public readonly string? Uuid;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.VolumeSize"/>
    public readonly int? VolumeSize;

    /// <inheritdoc cref="Inputs.InstanceBlockDeviceArgs.VolumeType"/>
    public readonly string? VolumeType;

    [OutputConstructor]
    private InstanceBlockDevice(
        int? bootIndex,
        bool? deleteOnTermination,
        string? destinationType,
        string? deviceType,
        string? diskBus,
        string? guestFormat,
        bool? multiattach,
        string sourceType,
        string? uuid,
        int? volumeSize,
        string? volumeType)
    {
        BootIndex = bootIndex;
        DeleteOnTermination = deleteOnTermination;
        DestinationType = destinationType;
        DeviceType = deviceType;
        DiskBus = diskBus;
        GuestFormat = guestFormat;
        Multiattach = multiattach;
        SourceType = sourceType;
        Uuid = uuid;
        VolumeSize = volumeSize;
        VolumeType = volumeType;
    }
}
