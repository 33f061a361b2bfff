using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>
/// A network of neutron: a broadcast domain, on a physical network where it is to reach virtual functions.
/// </summary>
[OpenStackResourceType("openstack:networking/network:Network")]
public class Network : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Network(string name, NetworkArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack:networking/network:Network", name, args ?? new NetworkArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Network(string name, Input<string> id, NetworkState? state, CustomResourceOptions? options)
        : base("openstack:networking/network:Network", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <inheritdoc cref="NetworkArgs.AdminStateUp"/>
    [Output("adminStateUp")]
    public Output<bool> AdminStateUp { get; private set; } = null!;

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.AvailabilityZoneHints"/>
    [Output("availabilityZoneHints")]
    public Output<ImmutableArray<string>> AvailabilityZoneHints { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.DnsDomain"/>
    [Output("dnsDomain")]
    public Output<string> DnsDomain { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.External"/>
    [Output("external")]
    public Output<bool> External { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Mtu"/>
    [Output("mtu")]
    public Output<int> Mtu { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.PortSecurityEnabled"/>
    [Output("portSecurityEnabled")]
    public Output<bool> PortSecurityEnabled { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.QosPolicyId"/>
    [Output("qosPolicyId")]
    public Output<string> QosPolicyId { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Segments"/>
    [Output("segments")]
    public Output<ImmutableArray<Outputs.NetworkSegment>> Segments { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Shared"/>
    [Output("shared")]
    public Output<bool> Shared { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.TransparentVlan"/>
    [Output("transparentVlan")]
    public Output<bool> TransparentVlan { get; private set; } = null!;

    /// <inheritdoc cref="NetworkArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Network Get(string name, Input<string> id, NetworkState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
