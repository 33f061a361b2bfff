namespace Pulumi.Sriov.Host;

/// <summary>Arguments of <see cref="GetPhysicalFunctions.InvokeAsync"/>.</summary>
public sealed class GetPhysicalFunctionsArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Sriov.Inputs.ConnectionArgs Connection { get; set; } = null!;
}

/// <summary>Arguments of <c>GetPhysicalFunctions.Invoke</c>.</summary>
public sealed class GetPhysicalFunctionsInvokeArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;
}
