using System.Collections.Immutable;

namespace Pulumi.Sriov.Nova;

/// <summary>
/// Entries of nova-compute's PCI whitelist (<c>[pci] device_spec</c>, before Zed <c>passthrough_whitelist</c>), one
/// line each, beside those of others. nova-compute is restarted when they change, and proven to be up. Deleting the
/// resource takes its own lines out.
/// </summary>
[SriovResourceType("sriov:nova:PciWhitelist")]
public sealed class PciWhitelist : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public PciWhitelist(string name, PciWhitelistArgs args, CustomResourceOptions? options = null)
        : base("sriov:nova:PciWhitelist", name, args ?? new PciWhitelistArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private PciWhitelist(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:nova:PciWhitelist", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>
    /// The file to write into (default: kolla's <c>nova.conf</c> of nova-compute, else <c>/etc/nova/nova.conf</c>). A
    /// new <c>*.conf</c> in a directory such as <c>/etc/nova/nova.conf.d</c> is made, and removed again.
    /// </summary>
    [Output("configFile")]
    public Output<string?> ConfigFile { get; private set; } = null!;

    /// <summary>How to reach the compute host.</summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>
    /// The devices that nova may hand to guests. Of several entries that select a device, nova goes by the first.
    /// </summary>
    [Output("devices")]
    public Output<ImmutableArray<Outputs.WhitelistedDevice>> Devices { get; private set; } = null!;

    /// <summary>The entries as they are in nova's configuration.</summary>
    [Output("entries")]
    public Output<ImmutableArray<string>> Entries { get; private set; } = null!;

    /// <summary>The file that was written into.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <summary>The devices of the host that the entries select, by address.</summary>
    [Output("matchedDevices")]
    public Output<ImmutableArray<Outputs.MatchedDevice>> MatchedDevices { get; private set; } = null!;

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package). It
    /// decides on the option's name and on what an entry may say.
    /// </summary>
    [Output("novaRelease")]
    public Output<string?> NovaRelease { get; private set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Output("onDestroy")]
    public Output<DestroyPolicy?> OnDestroy { get; private set; } = null!;

    /// <summary>The option with its section: <c>[pci] device_spec</c>, or an older name.</summary>
    [Output("optionName")]
    public Output<string> OptionName { get; private set; } = null!;

    /// <summary>What was changed of the file, for putting it back.</summary>
    [Output("previous")]
    public Output<Sriov.Outputs.ConfigurationMemory> Previous { get; private set; } = null!;

    /// <summary>The services that were restarted for the last change.</summary>
    [Output("restartedServices")]
    public Output<ImmutableArray<Sriov.Outputs.RestartedService>> RestartedServices { get; private set; } = null!;

    /// <summary>The service that reads the option (default: nova-compute).</summary>
    [Output("service")]
    public Output<Sriov.Outputs.Service?> Service { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/file#pci</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static PciWhitelist Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
