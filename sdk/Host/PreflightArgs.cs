namespace Pulumi.Sriov.Host;

/// <summary>Arguments of <see cref="Preflight.InvokeAsync"/>.</summary>
public sealed class PreflightArgs : InvokeArgs
{
    [Input("physicalFunctions")]
    private List<Inputs.PreflightPhysicalFunctionArgs>? _physicalFunctions;

    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Sriov.Inputs.ConnectionArgs Connection { get; set; } = null!;

    /// <summary>Whether the IOMMU is going to be turned on.</summary>
    [Input("iommu")]
    public bool? Iommu { get; set; }

    /// <summary>Whether kernel arguments are going to be changed.</summary>
    [Input("kernelArguments")]
    public bool? KernelArguments { get; set; }

    /// <summary>Whether nova-compute is going to be configured, where distributions and kolla have it.</summary>
    [Input("novaCompute")]
    public bool? NovaCompute { get; set; }

    /// <summary>The physical functions that are going to have virtual functions.</summary>
    public List<Inputs.PreflightPhysicalFunctionArgs> PhysicalFunctions
    {
        get => _physicalFunctions ??= [];
        set => _physicalFunctions = value;
    }

    /// <summary>Whether neutron's SR-IOV agent is going to be configured, where distributions and kolla have it.</summary>
    [Input("sriovAgent")]
    public bool? SriovAgent { get; set; }
}

/// <summary>Arguments of <c>Preflight.Invoke</c>.</summary>
public sealed class PreflightInvokeArgs : InvokeArgs
{
    [Input("physicalFunctions")]
    private InputList<Inputs.PreflightPhysicalFunctionArgs>? _physicalFunctions;

    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;

    /// <summary>Whether the IOMMU is going to be turned on.</summary>
    [Input("iommu")]
    public Input<bool>? Iommu { get; set; }

    /// <summary>Whether kernel arguments are going to be changed.</summary>
    [Input("kernelArguments")]
    public Input<bool>? KernelArguments { get; set; }

    /// <summary>Whether nova-compute is going to be configured, where distributions and kolla have it.</summary>
    [Input("novaCompute")]
    public Input<bool>? NovaCompute { get; set; }

    /// <summary>The physical functions that are going to have virtual functions.</summary>
    public InputList<Inputs.PreflightPhysicalFunctionArgs> PhysicalFunctions
    {
        get => _physicalFunctions ??= new InputList<Inputs.PreflightPhysicalFunctionArgs>();
        set => _physicalFunctions = value;
    }

    /// <summary>Whether neutron's SR-IOV agent is going to be configured, where distributions and kolla have it.</summary>
    [Input("sriovAgent")]
    public Input<bool>? SriovAgent { get; set; }
}
