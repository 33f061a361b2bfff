namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>How a port is connected to a host.</summary>
public sealed class PortBindingArgs : ResourceArgs
{
    [Input("vifDetails")]
    private InputMap<string>? _vifDetails;

    /// <summary>Name of the host that it is bound to. Set by nova for a server's ports. For administrators.</summary>
    [Input("hostId")]
    public Input<string>? HostId { get; set; }

    /// <summary>
    /// Binding profile, a JSON object as text: <c>{"trusted":"true"}</c> makes the virtual function trusted. Keys that
    /// nova adds are left alone. For administrators.
    /// </summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>What the mechanism driver says about the binding. For administrators.</summary>
    public InputMap<string> VifDetails
    {
        get => _vifDetails ??= new InputMap<string>();
        set => _vifDetails = value;
    }

    /// <summary>
    /// How it is connected: <c>hw_veb</c> for a virtual function, <c>unbound</c> for none yet, <c>binding_failed</c>
    /// where no mechanism driver and agent could. For administrators.
    /// </summary>
    [Input("vifType")]
    public Input<string>? VifType { get; set; }

    /// <summary>
    /// <c>normal</c> (default), <c>direct</c> (a virtual function passed through), <c>macvtap</c> (a virtual function
    /// behind a macvtap), <c>direct-physical</c> (a whole physical function), <c>baremetal</c>,
    /// <c>virtio-forwarder</c>, … Changes only while no server uses the port.
    /// </summary>
    [Input("vnicType")]
    public Input<string>? VnicType { get; set; }

    /// <summary>Without anything.</summary>
    public static new PortBindingArgs Empty => new();
}
