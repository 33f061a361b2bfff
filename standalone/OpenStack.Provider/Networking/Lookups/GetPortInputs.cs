using OpenStack.Provider.Lifecycle;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Lookups;

/// <summary>Which port is looked up.</summary>
internal sealed record GetPortInputs : IRegional
{
    [Property("Region of the service catalog. Default: the provider's.")]
    public string? Region { get; init; }

    [Property("The port's own id.")]
    public string? PortId { get; init; }

    [Property("The name.")]
    public string? Name { get; init; }

    [Property("Text for people.")]
    public string? Description { get; init; }

    [Property("The network (UUID).")]
    public string? NetworkId { get; init; }

    [Property("The MAC address.")]
    public string? MacAddress { get; init; }

    [Property("One of its addresses.")]
    public string? FixedIp { get; init; }

    [Property("`ACTIVE`, `DOWN`, `BUILD` or `ERROR`.")]
    public string? Status { get; init; }

    [Property("Whether it is administratively up.")]
    public bool? AdminStateUp { get; init; }

    [Property("What uses it, such as a server (UUID).")]
    public string? DeviceId { get; init; }

    [Property("Kind of what uses it.")]
    public string? DeviceOwner { get; init; }

    [Property("Its host name in the DNS service.")]
    public string? DnsName { get; init; }

    [Property("It has all of these security groups (UUIDs).")]
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? ProjectId { get; init; }

    [Property("Project that owns it (UUID).")]
    public string? TenantId { get; init; }

    [Property("It has all of these tags.")]
    public IReadOnlyList<string>? Tags { get; init; }
}
