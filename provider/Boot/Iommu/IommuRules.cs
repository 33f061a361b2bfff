using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Boot.CommandLine;
using Pulumi.Sriov.Provider.Hosts;

namespace Pulumi.Sriov.Provider.Boot.Iommu;

/// <summary>
/// Which kernel arguments turn an IOMMU on. Source: Documentation/admin-guide/kernel-parameters.txt; on AMD there is no
/// "on" (<c>amd_iommu=on</c> is not a value the kernel knows), only the absence of "off".
/// </summary>
internal static class IommuRules
{
    private const string IntelOn = "intel_iommu=on";
    private const string Passthrough = "iommu=pt";

    /// <exception cref="ProviderException">Unsupported: there is no IOMMU, or firmware hides it.</exception>
    public static ArgumentGoal Goal(IommuInputs wanted, IommuOutputs? prior, HostObservation seen)
    {
        var boot = seen.Boot;
        var vendor = boot.Iommu.Vendor ?? throw OffInFirmware(seen);
        var present = new List<string>();
        if (vendor == "intel" && !IsOnByDefault(boot, prior))
        {
            present.Add(IntelOn);
        }

        if (wanted.Passthrough == true)
        {
            present.Add(Passthrough);
        }

        return new ArgumentGoal([.. present], argument => Judge(argument, vendor, wanted.Passthrough));
    }

    /// <summary>The arguments by which the inputs are met, as far as there are such.</summary>
    public static ImmutableArray<string> Declared(IommuInputs inputs, IommuOutputs outputs) =>
    [
        .. outputs.Vendor == "intel" ? [IntelOn] : Array.Empty<string>(),
        .. inputs.Passthrough == true ? [Passthrough] : Array.Empty<string>(),
    ];

    /// <summary>
    /// Kernels built with INTEL_IOMMU_DEFAULT_ON need no argument, and adding one would cost a reboot for nothing. What an
    /// earlier run added stays, though: the kernel that is running is no proof of what the next one defaults to.
    /// </summary>
    private static bool IsOnByDefault(BootObservation boot, IommuOutputs? prior) =>
        boot.Iommu.IsEnabled
        && !boot.Active.Arguments.Any(argument => new KernelArgument(argument).Key == "intel_iommu")
        && prior?.Changes.Edits.Any(edit => edit.After == IntelOn) != true;

    private static string? Judge(KernelArgument argument, string vendor, bool? passthrough) => argument.Key switch
    {
        "intel_iommu" when vendor == "intel" && argument.Values.Contains("off") =>
            $"intel_iommu={string.Join(',', argument.Values.Select(value => value == "off" ? "on" : value))}",
        "amd_iommu" when vendor == "amd" && argument.Values.Contains("off") => null,
        "iommu" when argument.Values.Contains("off") || argument.Values.Contains("soft") => passthrough == true ? Passthrough : null,
        "iommu" when argument.Values.Contains("nopt") && passthrough == true => Passthrough,
        "iommu" when argument.Values.Contains("pt") && passthrough == false => null,
        "iommu.passthrough" when argument.Values.Contains("0") && passthrough == true => null,
        "iommu.passthrough" when argument.Values.Contains("1") && passthrough == false => null,
        _ => argument.Text,
    };

    private static ProviderException OffInFirmware(HostObservation seen) => new(
        FailureKind.Unsupported,
        seen.Host,
        "enabling the IOMMU",
        "the firmware announces none: there is no ACPI table DMAR (Intel VT-d), IVRS (AMD-Vi) or IORT (Arm SMMU)",
        "Switch it on in the BIOS/UEFI setup (Intel: 'VT-d'; AMD: 'IOMMU' or 'SVM/AMD-Vi') and start the host again; "
        + "no kernel argument can replace that.");
}
