namespace Pulumi.Sriov;

/// <summary>
/// A configured provider: how hosts are reached unless a resource's own <c>connection</c> says otherwise. Needed only to
/// have several, or to configure it from the program; otherwise <c>pulumi config set sriov:connection</c> does.
/// </summary>
[SriovResourceType("pulumi:providers:sriov")]
public sealed class Provider : ProviderResource
{
    /// <summary>Declares it.</summary>
    /// <param name="name">The name in the stack.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">How the engine treats it.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("sriov", name, args ?? new ProviderArgs(), PackageDefaults.Apply(options, id: null))
    {
    }
}

/// <summary>Configuration of a <see cref="Provider"/>.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("connection", json: true)]
    private Input<Inputs.ConnectionDefaultsArgs>? _connection;

    /// <summary>How hosts are reached unless a resource's own <c>connection</c> says otherwise.</summary>
    /// <remarks>Sent as one JSON text, in which a password could not be marked: so all of it is secret.</remarks>
    public Input<Inputs.ConnectionDefaultsArgs>? Connection
    {
        get => _connection;
        set => _connection = Secrets.Wrap(value);
    }

    /// <summary>
    /// The cloud in clouds.yaml whose compute nodes the hosts are: nova is asked which servers run on a host before it is rebooted or
    /// its number of virtual functions changes. The login needs nova's administrator role.
    /// </summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>What becomes of the servers on a host before it is disturbed.</summary>
    [Input("maintenance", json: true)]
    public Input<Inputs.MaintenanceSettingsArgs>? Maintenance { get; set; }

    /// <summary>
    /// How many hosts may be unavailable at the same time because of what a deployment does to them: reboots, changes of the
    /// number of virtual functions, restarts of nova-compute. Default: hosts reboot one at a time, the rest is not limited.
    /// </summary>
    [Input("maxUnavailable", json: true)]
    public Input<int>? MaxUnavailable { get; set; }

    /// <summary>How many hosts are logged in to at the same time. Default: 16.</summary>
    [Input("maxParallelLogins", json: true)]
    public Input<int>? MaxParallelLogins { get; set; }

    /// <summary>How many of them through the same jump host of a <c>proxyJump</c>. Default: 8.</summary>
    [Input("maxParallelLoginsPerBastion", json: true)]
    public Input<int>? MaxParallelLoginsPerBastion { get; set; }
}
