using System.Collections.Immutable;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Hosts;
using Pulumi.Sriov.Provider.Pci;
using Pulumi.Sriov.Provider.VirtualFunctions;

namespace Pulumi.Sriov.Provider.Preflight;

/// <summary>What is wanted of a host, with the devices that it means there.</summary>
internal sealed class Wish
{
    public Wish(PreflightInputs inputs, HostObservation seen)
    {
        Iommu = inputs.Iommu == true;
        BootChanges = inputs.KernelArguments == true || (Iommu && !seen.Boot.Iommu.IsEnabled);
        NovaCompute = inputs.NovaCompute == true;
        SriovAgent = inputs.SriovAgent == true;
        Functions = [.. (inputs.PhysicalFunctions ?? []).Select(wanted => new WantedFunction(wanted, seen))];
    }

    /// <summary>Whether the IOMMU shall be on.</summary>
    public bool Iommu { get; }

    /// <summary>Whether the boot loader's configuration is going to be changed.</summary>
    public bool BootChanges { get; }

    public bool NovaCompute { get; }

    public bool SriovAgent { get; }

    public ImmutableArray<WantedFunction> Functions { get; }

    /// <summary>Those whose device was found.</summary>
    public IEnumerable<(WantedFunction Wanted, PhysicalFunction Device)> FoundFunctions =>
        Functions.Where(function => function.Device is not null).Select(function => (function, function.Device!));
}

/// <summary>A wanted physical function.</summary>
internal sealed class WantedFunction
{
    public WantedFunction(PreflightPhysicalFunction inputs, HostObservation seen)
    {
        Inputs = inputs;
        Missing = Refusals.Of(() => Device = PhysicalFunctionResolver.Resolve(inputs.Device, seen));
    }

    public PreflightPhysicalFunction Inputs { get; }

    /// <summary>The device; <c>null</c> = <see cref="Missing"/> says why.</summary>
    public PhysicalFunction? Device { get; private set; }

    /// <summary>Why there is no such device.</summary>
    public ProviderException? Missing { get; }

    /// <summary>Whether its virtual functions are going to be handed to guests by a vfio driver that it names.</summary>
    public string? VfioDriver => Inputs.Driver is { } driver && driver.Contains("vfio", StringComparison.Ordinal) ? driver : null;

    /// <summary>How many virtual functions are going to be made.</summary>
    public int Made => Device is { } device && Inputs.Count is { } count && count != device.NumVfs ? count : 0;

    public string Path(string property) => $"physicalFunctions.{Inputs.Name}.{property}";
}
