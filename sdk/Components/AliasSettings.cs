namespace Pulumi.Sriov;

/// <summary>A PCI alias of nova for the virtual functions of a physical function.</summary>
public sealed class AliasSettings
{
    /// <summary>The name by which flavors ask for it: <c>a1</c> in <c>pci_passthrough:alias=a1:4</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// PCI vendor id of the virtual functions, four hex digits. Default: what the host says, which is known only once it was
    /// looked at.
    /// </summary>
    public Input<string>? VendorId { get; init; }

    /// <summary>PCI product id of the virtual functions (not that of the physical one), four hex digits. Default: what the host says.</summary>
    public Input<string>? ProductId { get; init; }

    /// <summary>
    /// How near they must be to a server's NUMA nodes: <c>required</c>, <c>preferred</c>, <c>socket</c> or <c>legacy</c>
    /// (nova's default).
    /// </summary>
    public Input<string>? NumaPolicy { get; init; }
}
