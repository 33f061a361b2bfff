using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A key pair of nova, with which one logs in to servers.</summary>
[OpenStackResourceType("openstack:compute/keypair:Keypair")]
public class Keypair : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Keypair(string name, KeypairArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack:compute/keypair:Keypair", name, args ?? new KeypairArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Keypair(string name, Input<string> id, KeypairState? state, CustomResourceOptions? options)
        : base("openstack:compute/keypair:Keypair", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>Fingerprint of the public key (MD5).</summary>
    [Output("fingerprint")]
    public Output<string> Fingerprint { get; private set; } = null!;

    /// <inheritdoc cref="KeypairArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Private key (PEM), when nova made the pair; empty when a public key was given.</summary>
    [Output("privateKey")]
    public Output<string> PrivateKey { get; private set; } = null!;

    /// <inheritdoc cref="KeypairArgs.PublicKey"/>
    [Output("publicKey")]
    public Output<string> PublicKey { get; private set; } = null!;

    /// <inheritdoc cref="KeypairArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="KeypairArgs.UserId"/>
    [Output("userId")]
    public Output<string> UserId { get; private set; } = null!;

    /// <inheritdoc cref="KeypairArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its name.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Keypair Get(string name, Input<string> id, KeypairState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
