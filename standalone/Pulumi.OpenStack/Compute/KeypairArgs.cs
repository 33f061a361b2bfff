namespace Pulumi.OpenStack.Compute;

/// <summary>What is wanted of a <see cref="Keypair"/>.</summary>
public sealed class KeypairArgs : ResourceArgs
{
    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>The name. Default: made from the name in the stack. A change replaces the key pair.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// Public key as in authorized_keys: <c>ssh-ed25519 AAAA…</c>. Default: nova makes a pair. A change replaces the
    /// key pair.
    /// </summary>
    [Input("publicKey")]
    public Input<string>? PublicKey { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's. A change replaces the key pair.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>User who owns it; other than oneself only for administrators. A change replaces the key pair.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <summary>
    /// More attributes for the request that creates it, by their names in the API: for extensions that have no property
    /// here. A change replaces the key pair.
    /// </summary>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new KeypairArgs Empty => new();
}
