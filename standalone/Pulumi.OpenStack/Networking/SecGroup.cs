using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A security group: rules for the traffic of ports.</summary>
[OpenStackResourceType("openstack:networking/secGroup:SecGroup")]
public class SecGroup : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public SecGroup(string name, SecGroupArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack:networking/secGroup:SecGroup", name, args ?? new SecGroupArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private SecGroup(string name, Input<string> id, SecGroupState? state, CustomResourceOptions? options)
        : base("openstack:networking/secGroup:SecGroup", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>All tags, also those that others put on.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.DeleteDefaultRules"/>
    [Output("deleteDefaultRules")]
    public Output<bool?> DeleteDefaultRules { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.Description"/>
    [Output("description")]
    public Output<string> Description { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.Stateful"/>
    [Output("stateful")]
    public Output<bool> Stateful { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.Tags"/>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <inheritdoc cref="SecGroupArgs.TenantId"/>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static SecGroup Get(string name, Input<string> id, SecGroupState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
