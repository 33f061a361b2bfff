namespace Pulumi.Sriov.Host;

/// <summary>Arguments of <see cref="GetIommuGroups.InvokeAsync"/>.</summary>
public sealed class GetIommuGroupsArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Sriov.Inputs.ConnectionArgs Connection { get; set; } = null!;
}

/// <summary>Arguments of <c>GetIommuGroups.Invoke</c>.</summary>
public sealed class GetIommuGroupsInvokeArgs : InvokeArgs
{
    /// <summary>How to reach the host.</summary>
    [Input("connection", required: true)]
    public Input<Sriov.Inputs.ConnectionArgs> Connection { get; set; } = null!;
}
