using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>Addresses that subnets are taken from.</summary>
[OpenStackResourceType("openstack:networking/subnetPool:SubnetPool")]
public class SubnetPool : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public SubnetPool(string name, SubnetPoolArgs args, CustomResourceOptions? options = null)
        : base("openstack:networking/subnetPool:SubnetPool", name, args ?? new SubnetPoolArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private SubnetPool(string name, Input<string> id, SubnetPoolState? state, CustomResourceOptions? options)
        : base("openstack:networking/subnetPool:SubnetPool", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <inheritdoc cref="SubnetPoolArgs.AddressScopeId"/>
    [Output("addressScopeId")]
    public Output<string?> AddressScopeId { get; private set; } = null!;

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>When it was created (ISO 8601).</summary>
    [Output("createdAt")]
    public Output<string> CreatedAt { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.DefaultPrefixlen"/>
    [Output("defaultPrefixlen")]
    public Output<int> DefaultPrefixlen { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.DefaultQuota"/>
    [Output("defaultQuota")]
    public Output<int?> DefaultQuota { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Description"/>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.IpVersion"/>
    [Output("ipVersion")]
    public Output<int> IpVersion { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.IsDefault"/>
    [Output("isDefault")]
    public Output<bool?> IsDefault { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.MaxPrefixlen"/>
    [Output("maxPrefixlen")]
    public Output<int> MaxPrefixlen { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.MinPrefixlen"/>
    [Output("minPrefixlen")]
    public Output<int> MinPrefixlen { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Prefixes"/>
    [Output("prefixes")]
    public Output<ImmutableArray<string>> Prefixes { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.ProjectId"/>
    [Output("projectId")]
    public Output<string> ProjectId { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Counts its changes.</summary>
    [Output("revisionNumber")]
    public Output<int> RevisionNumber { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Shared"/>
    [Output("shared")]
    public Output<bool?> Shared { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>When it was changed last (ISO 8601).</summary>
    [Output("updatedAt")]
    public Output<string> UpdatedAt { get; private set; } = null!;

    /// <inheritdoc cref="SubnetPoolArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SubnetPool Get(string name, Input<string> id, SubnetPoolState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
