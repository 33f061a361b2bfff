using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>Addresses of a network.</summary>
[OpenStackResourceType("openstack:networking/subnet:Subnet")]
public class Subnet : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public Subnet(string name, SubnetArgs args, CustomResourceOptions? options = null)
        : base("openstack:networking/subnet:Subnet", name, args ?? new SubnetArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private Subnet(string name, Input<string> id, SubnetState? state, CustomResourceOptions? options)
        : base("openstack:networking/subnet:Subnet", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.AllocationPools"/>
    [Output("allocationPools")]
    public Output<ImmutableArray<Outputs.SubnetAllocationPool>> AllocationPools { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Cidr"/>
    [Output("cidr")]
    public Output<string> Cidr { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.DnsNameservers"/>
    [Output("dnsNameservers")]
    public Output<ImmutableArray<string>> DnsNameservers { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.EnableDhcp"/>
    [Output("enableDhcp")]
    public Output<bool?> EnableDhcp { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.GatewayIp"/>
    [Output("gatewayIp")]
    public Output<string> GatewayIp { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.IpVersion"/>
    [Output("ipVersion")]
    public Output<int?> IpVersion { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Ipv6AddressMode"/>
    [Output("ipv6AddressMode")]
    public Output<string> Ipv6AddressMode { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Ipv6RaMode"/>
    [Output("ipv6RaMode")]
    public Output<string> Ipv6RaMode { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.NetworkId"/>
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.NoGateway"/>
    [Output("noGateway")]
    public Output<bool?> NoGateway { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.PrefixLength"/>
    [Output("prefixLength")]
    public Output<int?> PrefixLength { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.SegmentId"/>
    [Output("segmentId")]
    public Output<string?> SegmentId { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.ServiceTypes"/>
    [Output("serviceTypes")]
    public Output<ImmutableArray<string>> ServiceTypes { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.SubnetpoolId"/>
    [Output("subnetpoolId")]
    public Output<string?> SubnetpoolId { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <inheritdoc cref="SubnetArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static Subnet Get(string name, Input<string> id, SubnetState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
