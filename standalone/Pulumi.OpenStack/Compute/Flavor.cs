using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A flavor of nova: how large a server is, and what else its host must have. For administrators.</summary>
[OpenStackResourceType("openstack:compute/flavor:Flavor")]
public class Flavor : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Flavor(string name, FlavorArgs args, CustomResourceOptions? options = null)
        : base("openstack:compute/flavor:Flavor", name, args ?? new FlavorArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Flavor(string name, Input<string> id, FlavorState? state, CustomResourceOptions? options)
        : base("openstack:compute/flavor:Flavor", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <inheritdoc cref="FlavorArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Disk"/>
    [Output("disk")]
    public Output<int> Disk { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Ephemeral"/>
    [Output("ephemeral")]
    public Output<int?> Ephemeral { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.ExtraSpecs"/>
    [Output("extraSpecs")]
    public Output<ImmutableDictionary<string, string>> ExtraSpecs { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.FlavorId"/>
    [Output("flavorId")]
    public Output<string> FlavorId { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.IsPublic"/>
    [Output("isPublic")]
    public Output<bool?> IsPublic { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Ram"/>
    [Output("ram")]
    public Output<int> Ram { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.RxTxFactor"/>
    [Output("rxTxFactor")]
    public Output<double?> RxTxFactor { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Swap"/>
    [Output("swap")]
    public Output<int?> Swap { get; private set; } = null!;

    /// <inheritdoc cref="FlavorArgs.Vcpus"/>
    [Output("vcpus")]
    public Output<int> Vcpus { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Flavor Get(string name, Input<string> id, FlavorState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
