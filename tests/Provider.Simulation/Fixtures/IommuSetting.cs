namespace Pulumi.Sriov.Provider.Simulation.Fixtures;

/// <summary>What decides on the IOMMU when the machine is first booted.</summary>
public enum IommuSetting
{
    /// <summary>The distribution's kernel: on with Debian, off with Ubuntu and Rocky; always on with AMD.</summary>
    KernelDefault,

    /// <summary>The kernel command line says on, with passthrough: the state the project wants.</summary>
    OnByArgument,

    /// <summary>The kernel command line says off.</summary>
    OffByArgument,

    /// <summary>VT-d or AMD-Vi is off in the firmware, and no argument can help.</summary>
    OffInFirmware,
}
