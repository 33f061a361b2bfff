namespace Pulumi.Sriov.Host;

/// <summary>Arguments of <see cref="Discover.InvokeAsync"/>.</summary>
public sealed class DiscoverArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Sriov.Inputs.ConnectionArgs Connection { get; set; } = null!;
}

/// <summary>Arguments of <c>Discover.Invoke</c>.</summary>
public sealed class DiscoverInvokeArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;
}
