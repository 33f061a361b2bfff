using System.Collections.Immutable;
using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Compute.Flavor;

/// <summary>What is wanted of a flavor.</summary>
internal sealed record FlavorInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.", ReplaceOnChange = true, Computed = true)]
    public string? Region { get; init; }

    [Property("The name. Default: made from the name in the program.", ReplaceOnChange = true)]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("Id. Default: a UUID.", ReplaceOnChange = true, Computed = true)]
    public string? FlavorId { get; init; }

    [Property("Memory, in MiB.", ReplaceOnChange = true)]
    public required int Ram { get; init; }

    [Property("Virtual processors.", ReplaceOnChange = true)]
    public required int Vcpus { get; init; }

    [Property("Size of the root disk, in GiB; 0 = that of the image.", ReplaceOnChange = true)]
    public required int Disk { get; init; }

    [Property("Size of a second, empty disk, in GiB.", ReplaceOnChange = true, Default = 0)]
    public int? Ephemeral { get; init; }

    [Property("Size of a swap disk, in MiB.", ReplaceOnChange = true, Default = 0)]
    public int? Swap { get; init; }

    [Property("Share of bandwidth; only some hypervisors of old heed it.", ReplaceOnChange = true, Default = 1)]
    public double? RxTxFactor { get; init; }

    [Property("Whether all projects may use it.", ReplaceOnChange = true, Default = false)]
    public bool? IsPublic { get; init; }

    [Property(
        "What else the scheduler and the hypervisor must heed: `pci_passthrough:alias` = `vf:1`, `hw:mem_page_size` = `large`. "
        + "Keys that others set are left alone. Servers keep what they were started with.")]
    public ImmutableSortedDictionary<string, string>? ExtraSpecs { get; init; }
}
