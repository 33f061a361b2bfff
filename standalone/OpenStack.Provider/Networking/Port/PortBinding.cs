using System.Collections.Immutable;
using Pulumi.Plugin;

namespace OpenStack.Provider.Networking.Port;

/// <summary>How a port is connected to a host (neutron's extension <c>binding</c>).</summary>
internal sealed record PortBinding
{
    [Property("The host, as neutron's agents name it. Nova sets it for a server's ports. Administrators only.", Computed = true)]
    public string? HostId { get; init; }

    [Property(
        "The user's part of the binding profile, a JSON object: `{\"trusted\": \"true\"}`. Nova's part, the PCI device, is neither shown "
        + "here nor ever taken away. Administrators only.",
        Notation = Notation.Json)]
    public string? Profile { get; init; }

    [Property("Details of the connection, set by neutron.", Computed = true)]
    public ImmutableSortedDictionary<string, string>? VifDetails { get; init; }

    [Property("Kind of the connection, set by neutron: `hw_veb`, `ovs`, `unbound`, `binding_failed`.", Computed = true)]
    public string? VifType { get; init; }

    [Property(
        "`normal`, `direct` (a virtual function), `direct-physical` (a whole physical function), `macvtap`, … A change replaces a port "
        + "that is in use.",
        Default = "normal")]
    public string? VnicType { get; init; }
}
