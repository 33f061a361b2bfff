namespace Pulumi.Sriov.Host.Inputs;

/// <summary>What is going to be asked of a physical function.</summary>
public sealed class PreflightPhysicalFunctionArgs : ResourceArgs
{
    /// <summary>Whether the kernel binds new virtual functions to their driver at once.</summary>
    [Input("autoprobe")]
    public Input<bool>? Autoprobe { get; set; }

    /// <summary>How many virtual functions it shall have.</summary>
    [Input("count")]
    public Input<int>? Count { get; set; }

    /// <summary>The device.</summary>
    [Input("device", required: true)]
    public Input<DeviceSelectorArgs> Device { get; set; } = null!;

    /// <summary>Driver of all virtual functions.</summary>
    [Input("driver")]
    public Input<string>? Driver { get; set; }

    /// <summary>Mode that the switch in the card shall have.</summary>
    [Input("eswitchMode")]
    public Input<EswitchMode>? EswitchMode { get; set; }

    /// <summary>What the program calls it; findings name it so.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Whether each virtual function must have an IOMMU group of its own.</summary>
    [Input("requireIsolation")]
    public Input<bool>? RequireIsolation { get; set; }
}
