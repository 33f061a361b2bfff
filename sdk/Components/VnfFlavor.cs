using Pulumi.OpenStack.Compute;

namespace Pulumi.Sriov;

/// <summary>How large a VNF's server is, and which PCI devices, memory pages and processors it gets.</summary>
/// <remarks>
/// Servers keep the extra specs they were started with, so a flavor that changes is replaced by a new one: the server that
/// refers to it then visibly changes, too.
/// </remarks>
public sealed class VnfFlavor : ComponentResource
{
    /// <summary>Declares the flavor.</summary>
    /// <param name="name">The name in the stack, of which the name in OpenStack is made.</param>
    /// <param name="args">What is wanted of the flavor.</param>
    /// <param name="options">How the engine treats it.</param>
    public VnfFlavor(string name, VnfFlavorArgs args, ComponentResourceOptions? options = null)
        : base("sriov:index:VnfFlavor", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        Flavor = new Flavor(
            name,
            new FlavorArgs
            {
                Ram = args.Ram,
                Vcpus = args.Vcpus,
                Disk = args.Disk ?? 0,
                IsPublic = args.IsPublic,
                ExtraSpecs = ExtraSpecs(args),
            },
            new CustomResourceOptions { Parent = this, ReplaceOnChanges = { "extraSpecs" } });
        FlavorId = Flavor.Id;
        RegisterOutputs();
    }

    /// <summary>The flavor of nova.</summary>
    public Flavor Flavor { get; }

    /// <summary>Its id.</summary>
    [Output("flavorId")]
    public Output<string> FlavorId { get; private set; }

    private static InputMap<string> ExtraSpecs(VnfFlavorArgs args)
    {
        var specs = new InputMap<string>();
        foreach (var (name, value) in args.ExtraSpecs)
        {
            specs[name] = value;
        }

        Set("hw:mem_page_size", args.HugePages);
        Set("hw:cpu_policy", args.CpuPolicy);
        Set("hw:pci_numa_affinity_policy", args.PciNumaAffinityPolicy);
        if (args.NumaNodes is not null)
        {
            specs["hw:numa_nodes"] = args.NumaNodes.Apply(nodes => $"{nodes}");
        }

        if (args.Aliases.Count > 0)
        {
            specs["pci_passthrough:alias"] = AliasCounts(args.Aliases);
        }

        return specs;

        void Set(string name, Input<string>? value)
        {
            if (value is not null)
            {
                specs[name] = value;
            }
        }
    }

    /// <summary><c>name:count[,name:count]</c>, always in the same order so that the same wish is the same text.</summary>
    private static Input<string> AliasCounts(Dictionary<string, Input<int>> aliases) =>
        Output.All(aliases
                .OrderBy(alias => alias.Key, StringComparer.Ordinal)
                .Select(alias => alias.Value.Apply(count => $"{alias.Key}:{count}")))
            .Apply(counts => string.Join(',', counts));
}
