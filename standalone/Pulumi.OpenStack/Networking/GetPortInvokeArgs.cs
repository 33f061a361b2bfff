namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <c>GetPort.Invoke</c>: what is known of the one looked for.</summary>
public sealed class GetPortInvokeArgs : InvokeArgs
{
    [Input("securityGroupIds")]
    private InputList<string>? _securityGroupIds;

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Whether it is administratively up.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    /// <summary>Its text for people.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>What uses it, such as a server (UUID).</summary>
    [Input("deviceId")]
    public Input<string>? DeviceId { get; set; }

    /// <summary>Kind of what uses it: <c>compute:nova</c>.</summary>
    [Input("deviceOwner")]
    public Input<string>? DeviceOwner { get; set; }

    /// <summary>Its host name in the DNS service.</summary>
    [Input("dnsName")]
    public Input<string>? DnsName { get; set; }

    /// <summary>One of its addresses.</summary>
    [Input("fixedIp")]
    public Input<string>? FixedIp { get; set; }

    /// <summary>MAC address.</summary>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Its network (UUID).</summary>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <summary>Its id (UUID).</summary>
    [Input("portId")]
    public Input<string>? PortId { get; set; }

    /// <summary>Project that owns it (UUID).</summary>
    [Input("projectId")]
    public Input<string>? ProjectId { get; set; }

    /// <summary>Region of the service catalogue. Default: the provider's.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Its security groups (UUIDs).</summary>
    public InputList<string> SecurityGroupIds
    {
        get => _securityGroupIds ??= new InputList<string>();
        set => _securityGroupIds = value;
    }

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

    /// <summary>Without anything.</summary>
    public static new GetPortInvokeArgs Empty => new();
}
