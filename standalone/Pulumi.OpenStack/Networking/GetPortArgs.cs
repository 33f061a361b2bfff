namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetPort.InvokeAsync"/>.</summary>
public sealed class GetPortArgs : InvokeArgs
{
    [Input("securityGroupIds")]
    private List<string>? _securityGroupIds;

    [Input("tags")]
    private List<string>? _tags;

    /// <inheritdoc cref="GetPortInvokeArgs.AdminStateUp"/>
    [Input("adminStateUp")]
    public bool? AdminStateUp { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.Description"/>
    [Input("description")]
    public string? Description { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.DeviceId"/>
    [Input("deviceId")]
    public string? DeviceId { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.DeviceOwner"/>
    [Input("deviceOwner")]
    public string? DeviceOwner { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.DnsName"/>
    [Input("dnsName")]
    public string? DnsName { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.FixedIp"/>
    [Input("fixedIp")]
    public string? FixedIp { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.MacAddress"/>
    [Input("macAddress")]
    public string? MacAddress { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.Name"/>
    [Input("name")]
    public string? Name { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.NetworkId"/>
    [Input("networkId")]
    public string? NetworkId { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.PortId"/>
    [Input("portId")]
    public string? PortId { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.ProjectId"/>
    [Input("projectId")]
    public string? ProjectId { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.Region"/>
    [Input("region")]
    public string? Region { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.SecurityGroupIds"/>
    public List<string> SecurityGroupIds
    {
        get => _securityGroupIds ??= [];
        set => _securityGroupIds = value;
    }

    /// <inheritdoc cref="GetPortInvokeArgs.Status"/>
    [Input("status")]
    public string? Status { get; set; }

    /// <inheritdoc cref="GetPortInvokeArgs.Tags"/>
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    /// <inheritdoc cref="GetPortInvokeArgs.TenantId"/>
    [Input("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>Without anything.</summary>
    public static new GetPortArgs Empty => new();
}
