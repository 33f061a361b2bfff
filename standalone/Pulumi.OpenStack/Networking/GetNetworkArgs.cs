namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetNetwork.InvokeAsync"/>.</summary>
public sealed class GetNetworkArgs : InvokeArgs
{
    [Input("tags")]
    private List<string>? _tags;

    /// <inheritdoc cref="GetNetworkInvokeArgs.Description"/>
    [Input("description")]
    public string? Description { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.External"/>
    [Input("external")]
    public bool? External { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.MatchingSubnetCidr"/>
    [Input("matchingSubnetCidr")]
    public string? MatchingSubnetCidr { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.Mtu"/>
    [Input("mtu")]
    public int? Mtu { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.Name"/>
    [Input("name")]
    public string? Name { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.NetworkId"/>
    [Input("networkId")]
    public string? NetworkId { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.Region"/>
    [Input("region")]
    public string? Region { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.Status"/>
    [Input("status")]
    public string? Status { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.Tags"/>
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <inheritdoc cref="GetNetworkInvokeArgs.TenantId"/>
    [Input("tenantId")]
    public string? TenantId { get; set; }

    /// <inheritdoc cref="GetNetworkInvokeArgs.TransparentVlan"/>
    [Input("transparentVlan")]
    public bool? TransparentVlan { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetNetworkArgs Empty => new();
}
