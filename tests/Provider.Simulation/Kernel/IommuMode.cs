using Pulumi.Sriov.Provider.Simulation.Hardware;

namespace Pulumi.Sriov.Provider.Simulation.Kernel;

/// <summary>What the kernel makes of the IOMMU at boot.</summary>
internal enum IommuMode
{
    Off,
    Translated,
    Passthrough,
}

/// <summary>How firmware, kernel default and kernel command line decide on the IOMMU.</summary>
internal static class IommuModes
{
    /// <param name="machine">Processor and firmware.</param>
    /// <param name="defaultOn">CONFIG_INTEL_IOMMU_DEFAULT_ON; AMD's is always on.</param>
    /// <param name="commandLine">As in /proc/cmdline.</param>
    public static IommuMode Decide(Machine machine, bool defaultOn, string commandLine)
    {
        var on = machine.Cpu == CpuVendor.Amd || defaultOn;
        var passthrough = false;
        foreach (var argument in commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, values) = argument.Split('=', 2) is [var left, var right] ? (left, right.Split(',')) : (argument, []);
            switch (name)
            {
                case "intel_iommu" when machine.Cpu == CpuVendor.Intel:
                    // The last word counts, and unknown values are skipped (drivers/iommu/intel/iommu.c: intel_iommu_setup).
                    on = values.Aggregate(on, (state, value) => value is "on" || (value is not "off" && state));
                    break;
                case "amd_iommu" when machine.Cpu == CpuVendor.Amd:
                    on &= !values.Contains("off");
                    break;
                case "iommu":
                    on &= !values.Contains("off");
                    passthrough |= values.Contains("pt");
                    break;
                case "iommu.passthrough":
                    passthrough = values is ["1"] or ["y"] or ["on"];
                    break;
            }
        }

        return !on || !machine.FirmwareIommu ? IommuMode.Off
            : passthrough ? IommuMode.Passthrough : IommuMode.Translated;
    }
}
