namespace Pulumi.Sriov.Provider.Pci;

/// <summary>Names of PCI classes, as far as they help to recognize a device in an IOMMU group.</summary>
internal static class PciClass
{
    /// <summary>The name of a class code; source: PCI Code and ID Assignment Specification.</summary>
    public static string Describe(string classCode) => classCode switch
    {
        ['0', '2', '0', '0', ..] => "Ethernet controller",
        ['0', '2', '0', '7', ..] => "InfiniBand controller",
        ['0', '6', '0', '0', ..] => "Host bridge",
        ['0', '6', '0', '1', ..] => "ISA bridge",
        ['0', '6', '0', '4', ..] => "PCI bridge",
        ['0', '1', ..] => "Storage controller",
        ['0', '2', ..] => "Network controller",
        ['0', '3', ..] => "Display controller",
        ['0', '4', ..] => "Multimedia controller",
        ['0', '5', ..] => "Memory controller",
        ['0', '6', ..] => "Bridge",
        ['0', '7', ..] => "Communication controller",
        ['0', '8', ..] => "System peripheral",
        ['0', 'b', ..] => "Processor",
        ['0', 'c', '0', '3', ..] => "USB controller",
        ['0', 'c', ..] => "Serial bus controller",
        ['1', '2', ..] => "Processing accelerator",
        _ => $"Class {classCode}",
    };
}
