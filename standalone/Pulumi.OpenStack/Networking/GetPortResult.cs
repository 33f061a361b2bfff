using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>Answer of <c>GetPort</c>.</summary>
[OutputType]
public sealed class GetPortResult
{
    /// <inheritdoc cref="GetPortInvokeArgs.AdminStateUp"/>
    public readonly bool? AdminStateUp;

    /// <summary>Its addresses.</summary>
    public readonly ImmutableArray<string> AllFixedIps;

    /// <summary>Its security groups (UUIDs).</summary>
    public readonly ImmutableArray<string> AllSecurityGroupIds;

    /// <summary>All tags, also those that others put on.</summary>
    public readonly ImmutableArray<string> AllTags;

    /// <summary>More addresses that may send through it.</summary>
    public readonly ImmutableArray<Outputs.GetPortAllowedAddressPairResult> AllowedAddressPairs;

    /// <summary>How it is connected to a host; one entry. For administrators.</summary>
    public readonly ImmutableArray<Outputs.GetPortBindingResult> Bindings;

    /// <inheritdoc cref="GetPortInvokeArgs.Description"/>
    public readonly string? Description;

    /// <inheritdoc cref="GetPortInvokeArgs.DeviceId"/>
    public readonly string? DeviceId;

    /// <inheritdoc cref="GetPortInvokeArgs.DeviceOwner"/>
    public readonly string? DeviceOwner;

    /// <summary>Its names and addresses in the DNS service.</summary>
    public readonly ImmutableArray<ImmutableDictionary<string, string>> DnsAssignments;

    /// <inheritdoc cref="GetPortInvokeArgs.DnsName"/>
    public readonly string? DnsName;

    /// <summary>More options that DHCP gives to it.</summary>
    public readonly ImmutableArray<Outputs.GetPortExtraDhcpOptionResult> ExtraDhcpOptions;

    /// <inheritdoc cref="GetPortInvokeArgs.FixedIp"/>
    public readonly string? FixedIp;

    /// <summary>Id of what was found.</summary>
    public readonly string Id;

    /// <inheritdoc cref="GetPortInvokeArgs.MacAddress"/>
    public readonly string? MacAddress;

    /// <inheritdoc cref="GetPortInvokeArgs.Name"/>
    public readonly string? Name;

    /// <inheritdoc cref="GetPortInvokeArgs.NetworkId"/>
    public readonly string? NetworkId;

    /// <inheritdoc cref="GetPortInvokeArgs.PortId"/>
    public readonly string? PortId;

    /// <inheritdoc cref="GetPortInvokeArgs.ProjectId"/>
    public readonly string? ProjectId;

    /// <inheritdoc cref="GetPortInvokeArgs.Region"/>
    public readonly string? Region;

    /// <inheritdoc cref="GetPortInvokeArgs.SecurityGroupIds"/>
    public readonly ImmutableArray<string> SecurityGroupIds;

    /// <inheritdoc cref="GetPortInvokeArgs.Status"/>
    public readonly string? Status;

    /// <inheritdoc cref="GetPortInvokeArgs.Tags"/>
    public readonly ImmutableArray<string> Tags;

    /// <inheritdoc cref="GetPortInvokeArgs.TenantId"/>
    public readonly string? TenantId;

    [OutputConstructor]
    private GetPortResult(
        bool? adminStateUp,
        ImmutableArray<string> allFixedIps,
        ImmutableArray<string> allSecurityGroupIds,
        ImmutableArray<string> allTags,
        ImmutableArray<Outputs.GetPortAllowedAddressPairResult> allowedAddressPairs,
        ImmutableArray<Outputs.GetPortBindingResult> bindings,
        string? description,
        string? deviceId,
        string? deviceOwner,
        ImmutableArray<ImmutableDictionary<string, string>> dnsAssignments,
        string? dnsName,
        ImmutableArray<Outputs.GetPortExtraDhcpOptionResult> extraDhcpOptions,
        string? fixedIp,
        string id,
        string? macAddress,
        string? name,
        string? networkId,
        string? portId,
        string? projectId,
        string? region,
        ImmutableArray<string> securityGroupIds,
        string? status,
        ImmutableArray<string> tags,
        string? tenantId)
    {
        AdminStateUp = adminStateUp;
        AllFixedIps = allFixedIps;
        AllSecurityGroupIds = allSecurityGroupIds;
        AllTags = allTags;
        AllowedAddressPairs = allowedAddressPairs;
        Bindings = bindings;
        Description = description;
        DeviceId = deviceId;
        DeviceOwner = deviceOwner;
        DnsAssignments = dnsAssignments;
        DnsName = dnsName;
        ExtraDhcpOptions = extraDhcpOptions;
        FixedIp = fixedIp;
        Id = id;
        MacAddress = macAddress;
        Name = name;
        NetworkId = networkId;
        PortId = portId;
        ProjectId = projectId;
        Region = region;
        SecurityGroupIds = securityGroupIds;
        Status = status;
        Tags = tags;
        TenantId = tenantId;
    }
}
