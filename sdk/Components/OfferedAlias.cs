using Pulumi.Sriov.Host;
using Pulumi.Sriov.Nova.Inputs;

namespace Pulumi.Sriov;

/// <summary>A PCI alias that a physical function of a host answers to.</summary>
/// <param name="entry">The physical function, as the host's arguments name it.</param>
/// <param name="settings">What the program says about the alias.</param>
/// <param name="functions">The virtual functions.</param>
internal sealed class OfferedAlias(string entry, AliasSettings settings, VirtualFunctions functions)
{
    private Input<string> VendorId => settings.VendorId ?? functions.VfVendorId;

    private Input<string> ProductId => settings.ProductId ?? functions.VfProductId.Apply(id => id ?? throw new RunException(
        $"the kernel does not tell the product id of the virtual functions of '{entry}', so alias '{settings.Name}' can't be made: "
        + "give ProductId, the last four digits of what `lspci -n` shows for one of them"));

    /// <summary>
    /// The aliases for a configuration file: what several hosts have in common is there once, and devices that differ but
    /// answer to the same name are all there, as nova wants it.
    /// </summary>
    public static InputList<PciAliasEntryArgs> Join(IEnumerable<OfferedAlias> aliases)
    {
        var joined = new InputList<PciAliasEntryArgs>();
        foreach (var sameName in aliases.GroupBy(alias => alias.Name, StringComparer.Ordinal))
        {
            joined.AddRange(JoinSameName([.. sameName]));
        }

        return joined;
    }

    private string Name => settings.Name;

    // Which of several are the same is known only with their ids; one alone need not wait, so that a preview shows its name.
    private static InputList<PciAliasEntryArgs> JoinSameName(OfferedAlias[] aliases) => aliases is [var only]
        ? only.ToArgs(only.VendorId, only.ProductId)
        : Output.All(aliases.Select(alias => Output.Tuple(alias.VendorId, alias.ProductId)))
            .Apply(ids => ids.Zip(aliases).DistinctBy(pair => pair.First)
                .Select(pair => pair.Second.ToArgs(pair.First.Item1, pair.First.Item2)));

    private PciAliasEntryArgs ToArgs(Input<string> vendorId, Input<string> productId) => new()
    {
        Name = Name,
        VendorId = vendorId,
        ProductId = productId,
        DeviceType = "type-VF",
        NumaPolicy = settings.NumaPolicy,
    };
}
