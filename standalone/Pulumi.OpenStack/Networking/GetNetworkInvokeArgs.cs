namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <c>GetNetwork.Invoke</c>: what is known of the one looked for.</summary>
public sealed class GetNetworkInvokeArgs : InvokeArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Its text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Whether routers can use it as their gateway.</summary>
    [Input("external")]
    public Input<bool>? External { get; set; }

    /// <summary>CIDR of one of its subnets.</summary>
    [Input("matchingSubnetCidr")]
    public Input<string>? MatchingSubnetCidr { get; set; }

    /// <summary>Largest packet in octets.</summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Its id (UUID).</summary>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>State: <c>ACTIVE</c>, <c>DOWN</c>, …</summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <summary>Tags that it has.</summary>
    public InputList<string> Tags
    {
        get => _tags ??= new InputList<string>();
        set => _tags = value;
    }

    /// <summary>Project that owns it (UUID).</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Whether guests may tag their own VLANs.</summary>
    [Input("transparentVlan")]
    public Input<bool>? TransparentVlan { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetNetworkInvokeArgs Empty => new();
}
