namespace Pulumi.OpenStack.Networking.Inputs;

/// <inheritdoc cref="PortBindingArgs"/>
public sealed class PortBindingGetArgs : ResourceArgs
{
    [Input("vifDetails")]
    private InputMap<string>? _vifDetails;

    /// <inheritdoc cref="PortBindingArgs.HostId"/>
    [Input("hostId")]
    public Input<string>? HostId { get; set; }

    /// <inheritdoc cref="PortBindingArgs.Profile"/>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <inheritdoc cref="PortBindingArgs.VifDetails"/>
    public InputMap<string> VifDetails
    {
        get => _vifDetails ??= new InputMap<string>();
        set => _vifDetails = value;
    }

    /// <inheritdoc cref="PortBindingArgs.VifType"/>
    [Input("vifType")]
    public Input<string>? VifType { get; set; }

    /// <inheritdoc cref="PortBindingArgs.VnicType"/>
    [Input("vnicType")]
    public Input<string>? VnicType { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortBindingGetArgs Empty => new();
}
