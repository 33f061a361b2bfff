namespace Pulumi.Sriov;

/// <summary>What is wanted of a <see cref="VnfFlavor"/>.</summary>
public sealed class VnfFlavorArgs : ResourceArgs
{
    /// <summary>Memory in MiB.</summary>
    public required Input<int> Ram { get; set; }

    /// <summary>Virtual processors.</summary>
    public required Input<int> Vcpus { get; set; }

    /// <summary>Size of the root disk in GiB; 0 (default): that of the image.</summary>
    public Input<int>? Disk { get; set; }

    /// <summary>Whether all projects may use it. Default: <c>false</c>.</summary>
    public Input<bool>? IsPublic { get; set; }

    /// <summary>
    /// How many devices of each PCI alias a server gets (<c>pci_passthrough:alias</c>), by the alias's name.
    /// </summary>
    public Dictionary<string, Input<int>> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Page size of the server's memory (<c>hw:mem_page_size</c>): <c>large</c>, <c>any</c>, <c>2MB</c>, <c>1GB</c>. The
    /// hosts must have reserved such pages. Default: ordinary pages.
    /// </summary>
    public Input<string>? HugePages { get; set; }

    /// <summary>NUMA nodes that the server sees, and is spread over (<c>hw:numa_nodes</c>). Default: nova's.</summary>
    public Input<int>? NumaNodes { get; set; }

    /// <summary>
    /// <c>dedicated</c>: each virtual processor has a physical one of its own; <c>shared</c>: they float
    /// (<c>hw:cpu_policy</c>). Default: nova's, which is <c>shared</c>.
    /// </summary>
    public Input<string>? CpuPolicy { get; set; }

    /// <summary>
    /// How near PCI devices must be to the server's NUMA nodes (<c>hw:pci_numa_affinity_policy</c>): <c>required</c>,
    /// <c>preferred</c>, <c>socket</c> or <c>legacy</c>. Default: the alias's.
    /// </summary>
    public Input<string>? PciNumaAffinityPolicy { get; set; }

    /// <summary>Further extra specs, by their names in nova.</summary>
    public Dictionary<string, Input<string>> ExtraSpecs { get; } = new(StringComparer.Ordinal);
}
