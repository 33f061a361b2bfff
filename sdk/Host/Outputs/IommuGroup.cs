using System.Collections.Immutable;

namespace Pulumi.Sriov.Host.Outputs;

/// <summary>Devices that the IOMMU can only isolate together.</summary>
[OutputType]
public sealed class IommuGroup
{
    /// <summary>PCI addresses of its devices.</summary>
    public readonly ImmutableArray<string> Devices;

    /// <summary>Its number in this boot.</summary>
    public readonly int Number;

    /// <summary>How its devices are translated: <c>DMA</c>, <c>DMA-FQ</c> or <c>identity</c>.</summary>
    public readonly string Type;

    [OutputConstructor]
    private IommuGroup(ImmutableArray<string> devices, int number, string type)
    {
        Devices = devices;
        Number = number;
        Type = type;
    }
}
