using Pulumi.Sriov.Provider.OsloConfig;

namespace Pulumi.Sriov.Provider.Nova.Pci;

/// <summary>
/// The names of nova's PCI options by release. Older names go on being read, and their values add up with those of the new one.
/// Source: nova/conf/pci.py.
/// </summary>
internal static class PciOptions
{
    private static readonly OptionName DeviceSpecName = new("pci", "device_spec");
    private static readonly OptionName PassthroughWhitelist = new("pci", "passthrough_whitelist");
    private static readonly OptionName OldestWhitelist = new("DEFAULT", "pci_passthrough_whitelist");
    private static readonly OptionName AliasName = new("pci", "alias");
    private static readonly OptionName OldestAlias = new("DEFAULT", "pci_alias");

    /// <summary>The whitelist.</summary>
    /// <param name="release"><c>null</c> = not known: then the name that every release since Ocata reads.</param>
    public static OsloOption DeviceSpec(NovaRelease? release) => release switch
    {
        null => new OsloOption(PassthroughWhitelist, [DeviceSpecName, OldestWhitelist]),
        { } known when known >= NovaRelease.Zed => new OsloOption(DeviceSpecName, [PassthroughWhitelist, OldestWhitelist]),
        { } known when known >= NovaRelease.Ocata => new OsloOption(PassthroughWhitelist, [OldestWhitelist]),
        _ => new OsloOption(OldestWhitelist, []),
    };

    /// <summary>The aliases.</summary>
    public static OsloOption Alias(NovaRelease? release) => release is { } known && known < NovaRelease.Ocata
        ? new OsloOption(OldestAlias, [])
        : new OsloOption(AliasName, [OldestAlias]);
}
