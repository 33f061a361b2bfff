namespace Pulumi.Sriov.Nova;

/// <summary>What is wanted of a <c>PciWhitelist</c>.</summary>
public sealed class PciWhitelistArgs : ResourceArgs
{
    [Input("devices", required: true)]
    private InputList<Inputs.WhitelistedDeviceArgs>? _devices;

    /// <summary>
    /// The file to write into (default: kolla's <c>nova.conf</c> of nova-compute, else <c>/etc/nova/nova.conf</c>). A
    /// new <c>*.conf</c> in a directory such as <c>/etc/nova/nova.conf.d</c> is made, and removed again.
    /// </summary>
    [Input("configFile")]
    public Input<string>? ConfigFile { get; set; }

    /// <summary>How to reach the compute host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// The devices that nova may hand to guests. Of several entries that select a device, nova goes by the first.
    /// </summary>
    public InputList<Inputs.WhitelistedDeviceArgs> Devices
    {
        get => _devices ??= new InputList<Inputs.WhitelistedDeviceArgs>();
        set => _devices = value;
    }

    /// <summary>
    /// The release of nova, such as <c>zed</c>, <c>2024.1</c> or <c>26</c> (default: that of the installed package). It
    /// decides on the option's name and on what an entry may say.
    /// </summary>
    [Input("novaRelease")]
    public Input<string>? NovaRelease { get; set; }

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>The service that reads the option (default: nova-compute).</summary>
    [Input("service")]
    public Input<Sriov.Inputs.ServiceArgs>? Service { get; set; }
}
