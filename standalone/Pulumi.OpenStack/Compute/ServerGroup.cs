using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A group of servers that nova places with or away from each other.</summary>
[OpenStackResourceType("openstack:compute/serverGroup:ServerGroup")]
public class ServerGroup : CustomResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">What is wanted.</param>
    /// <param name="options">How the engine treats it.</param>
    public ServerGroup(string name, ServerGroupArgs? args = null, CustomResourceOptions? options = null)
        : base("openstack:compute/serverGroup:ServerGroup", name, args ?? new ServerGroupArgs(), PackageDefaults.Apply(options, id: null))
    {
    }

    private ServerGroup(string name, Input<string> id, ServerGroupState? state, CustomResourceOptions? options)
        : base("openstack:compute/serverGroup:ServerGroup", name, state, PackageDefaults.Apply(options, id))
    {
    }

    /// <summary>Servers in the group (UUIDs).</summary>
    [Output("members")]
    public Output<ImmutableArray<string>> Members { get; private set; } = null!;

    /// <inheritdoc cref="ServerGroupArgs.Name"/>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <inheritdoc cref="ServerGroupArgs.Policies"/>
    [Output("policies")]
    public Output<string?> Policies { get; private set; } = null!;

    /// <inheritdoc cref="ServerGroupArgs.Region"/>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <inheritdoc cref="ServerGroupArgs.Rules"/>
    [Output("rules")]
    public Output<Outputs.ServerGroupRules> Rules { get; private set; } = null!;

    /// <inheritdoc cref="ServerGroupArgs.ValueSpecs"/>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Reads one that is there already, without managing it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="id">Its id: its UUID.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static ServerGroup Get(string name, Input<string> id, ServerGroupState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}
