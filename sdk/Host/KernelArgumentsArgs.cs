namespace Pulumi.Sriov.Host;

/// <summary>What is wanted of a <c>KernelArguments</c>.</summary>
public sealed class KernelArgumentsArgs : ResourceArgs
{
    [Input("arguments", required: true)]
    private InputList<string>? _arguments;

    /// <summary>
    /// Arguments that the kernel must be started with, such as <c>hugepages=64</c>. Others are left alone, except that
    /// a key which the kernel reads only once (<c>iommu</c>, <c>isolcpus</c>, <c>mitigations</c>, …) gets the wanted
    /// value.
    /// </summary>
    public InputList<string> Arguments
    {
        get => _arguments ??= new InputList<string>();
        set => _arguments = value;
    }

    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>
    /// What a destroy does about settings that were there before the resource, as those of an imported one:
    /// <c>restore</c> (default) leaves them and puts back only what the resource changed, <c>remove</c> takes away
    /// everything that it declares.
    /// </summary>
    [Input("onDestroy")]
    public Input<DestroyPolicy>? OnDestroy { get; set; }

    /// <summary>Whether the host may be rebooted.</summary>
    [Input("reboot")]
    public Input<Inputs.RebootArgs>? Reboot { get; set; }
}
