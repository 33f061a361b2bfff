using System.Collections.Immutable;

namespace Pulumi.Sriov.Nova;

/// <summary>
/// PCI aliases (<c>[pci] alias</c>), one line each, beside those of others. A flavor asks for devices of an alias with
/// the property <c>pci_passthrough:alias=NAME:COUNT</c>. The services that read them are restarted when they change,
/// and proven to be up. Deleting the resource takes its own lines out.
/// </summary>
[SriovResourceType("sriov:nova:PciAlias")]
public sealed class PciAlias : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted of the host.</param>
    /// <param name="options">How the engine treats it.</param>
    public PciAlias(string name, PciAliasArgs args, CustomResourceOptions? options = null)
        : base("sriov:nova:PciAlias", name, args ?? new PciAliasArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private PciAlias(string name, Input<string> id, CustomResourceOptions? options)
        : base("sriov:nova:PciAlias", name, null, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>The aliases that flavors can ask for.</summary>
    [Output("aliases")]
    public Output<ImmutableArray<Outputs.PciAliasEntry>> Aliases { get; private set; } = null!;

    /// <summary>
    /// The file to write into (default: kolla's <c>nova.conf</c> of nova-api or nova-compute, else
    /// <c>/etc/nova/nova.conf</c>). A new <c>*.conf</c> in a directory such as <c>/etc/nova/nova.conf.d</c> is made,
    /// and removed again.
    /// </summary>
    [Output("configFile")]
    public Output<string?> ConfigFile { get; private set; } = null!;

    /// <summary>
    /// How to reach the controller, or a compute host: resizes and migrations need the aliases there, too.
    /// </summary>
    [Output("connection")]
    public Output<Sriov.Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>The aliases as they are in nova's configuration.</summary>
    [Output("entries")]
    public Output<ImmutableArray<string>> Entries { get; private set; } = null!;

    /// <summary>The file that was written into.</summary>
    [Output("file")]
    public Output<string> File { get; private set; } = null!;

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package).
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

    /// <summary>The option with its section: <c>[pci] alias</c>, or its older name.</summary>
    [Output("optionName")]
    public Output<string> OptionName { get; private set; } = null!;

    /// <summary>What was changed of the file, for putting it back.</summary>
    [Output("previous")]
    public Output<Sriov.Outputs.ConfigurationMemory> Previous { get; private set; } = null!;

    /// <summary>The services that were restarted for the last change.</summary>
    [Output("restartedServices")]
    public Output<ImmutableArray<Sriov.Outputs.RestartedService>> RestartedServices { get; private set; } = null!;

    /// <summary>
    /// The services that read the option (default: nova-api and nova-compute, as far as the host has them).
    /// </summary>
    [Output("services")]
    public Output<ImmutableArray<Sriov.Outputs.Service>> Services { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: <c>host/file#pci</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public static PciAlias Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
