using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>An IOMMU group with its devices.</summary>
[OutputType]
public sealed class IommuGroupFacts
{
    /// <summary>Its devices, by PCI address.</summary>
    public readonly ImmutableArray<Outputs.IommuGroupDevice> Devices;

    /// <summary>Whether there is no more than one device in it, bridges aside.</summary>
    public readonly bool Isolated;

    /// <summary>Its number in this boot; another boot may number otherwise.</summary>
    public readonly int Number;

    [OutputConstructor]
    private IommuGroupFacts(ImmutableArray<Outputs.IommuGroupDevice> devices, bool isolated, int number)
    {
        Devices = devices;
        Isolated = isolated;
        Number = number;
    }
}
