namespace Pulumi.OpenStack.Compute;

/// <summary>What is known of a <see cref="Keypair"/> besides its id.</summary>
public sealed class KeypairState : ResourceArgs
{
    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <inheritdoc cref="Keypair.Fingerprint"/>
    [Input("fingerprint")]
    public Input<string>? Fingerprint { get; set; }

    /// <inheritdoc cref="KeypairArgs.Name"/>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <inheritdoc cref="Keypair.PrivateKey"/>
    [Input("privateKey")]
    public Input<string>? PrivateKey { get; set; }

    /// <inheritdoc cref="KeypairArgs.PublicKey"/>
    [Input("publicKey")]
    public Input<string>? PublicKey { get; set; }

    /// <inheritdoc cref="KeypairArgs.Region"/>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <inheritdoc cref="KeypairArgs.UserId"/>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <inheritdoc cref="KeypairArgs.ValueSpecs"/>
    public InputMap<string> ValueSpecs
    {
        get => _valueSpecs ??= new InputMap<string>();
        set => _valueSpecs = value;
    }

    /// <summary>Without anything.</summary>
    public static new KeypairState Empty => new();
}
