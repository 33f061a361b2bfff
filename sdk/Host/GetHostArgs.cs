namespace Pulumi.Sriov.Host;

/// <summary>Arguments of <see cref="GetHost.InvokeAsync"/>.</summary>
public sealed class GetHostArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Sriov.Inputs.ConnectionArgs Connection { get; set; } = null!;
}

/// <summary>Arguments of <c>GetHost.Invoke</c>.</summary>
public sealed class GetHostInvokeArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;
}
