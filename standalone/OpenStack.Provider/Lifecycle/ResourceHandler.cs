using OpenStack.Client;
using Pulumi.Plugin;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// One resource type, typed: how it is created, read, updated and deleted through the API. Everything that all types share
/// (binding, names, defaults, diffs, previews, refreshed inputs, gRPC) is done around it.
/// </summary>
/// <typeparam name="TInputs">Record of the inputs; its <see cref="PropertyAttribute"/>s declare the schema and the diff.</typeparam>
/// <typeparam name="TState">
/// Record of the resource as the service has it. A property of the same name as an input mirrors that input, in the form
/// in which a user writes it (nothing where the service says ""): the diff compares the two.
/// </typeparam>
internal abstract class ResourceHandler<TInputs, TState>
    where TInputs : class, IRegional
    where TState : class
{
    /// <summary>The type token, <c>openstack:networking/port:Port</c>.</summary>
    public abstract string Token { get; }

    /// <summary>What it is called in messages: "port".</summary>
    public abstract string Noun { get; }

    /// <summary>What it is, in Markdown, for the schema.</summary>
    public abstract string Description { get; }

    /// <summary>The most characters of a name that is made up; 0 = the type has no names, or none that are made up.</summary>
    public virtual int LongestName => 255;

    /// <summary>Refuses what can be told to be wrong from the inputs alone. Called without unknowns only.</summary>
    public virtual IEnumerable<CheckFailure> Validate(TInputs inputs) => [];

    /// <summary>
    /// Whether a difference that would otherwise be an update in place needs a new resource: another vnic type of a bound port.
    /// </summary>
    public virtual bool Replaces(PropertyPath difference, TState prior) => false;

    /// <summary>
    /// Whether an input differs where the texts can't tell: a file counts by its content, wherever it lies.
    /// </summary>
    /// <returns><c>null</c> = as the texts say.</returns>
    public virtual bool? Differs(string input, TInputs wanted, TState prior) => null;

    /// <summary>Whether a replacement can't exist beside what it replaces, apart from a name that the user chose.</summary>
    public virtual bool IsExclusive(PropertyMap news) => false;

    /// <summary>
    /// What of these inputs a service lets nobody but administrators have by default: "segments, shared". A preview warns a
    /// login without that role; whether it may all the same is known to the service alone, whose policy operators can change.
    /// </summary>
    /// <param name="inputs">The inputs, in which values may be unknown.</param>
    /// <returns><c>null</c> = nothing.</returns>
    public virtual string? ForAdministrators(PropertyMap inputs) => null;

    /// <summary>Those of the named inputs that ask for something; <c>null</c> = none does.</summary>
    protected static string? AskedFor(PropertyMap inputs, params ReadOnlySpan<string> names)
    {
        var asked = names.ToArray().Where(name => !Mirror.IsNothing(inputs.Get(name).Unwrap())).ToList();
        return asked.Count == 0 ? null : string.Join(", ", asked);
    }

    /// <summary>What an import takes for inputs: not what others have set on it, as nova does on a server's port.</summary>
    public virtual TState Adoptable(TState state) => state;

    /// <summary>Creates it and waits until it can be used.</summary>
    /// <returns>
    /// The resource as the service has it now, with the reason when that is not all that was wanted. Throwing means that
    /// nothing exists: once the service has created it, failures (cancellation included) are returned, or the state is lost.
    /// </returns>
    public abstract Task<Applied<TState>> CreateAsync(
        TInputs wanted, ResourceContext context, CancellationToken cancellationToken);

    /// <summary>What is there now; <c>null</c> = it is gone.</summary>
    /// <param name="id">The resource's id.</param>
    /// <param name="prior">The last known state; <c>null</c> on import.</param>
    /// <param name="context">The cloud; its region is that of the state, or the provider's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<TState?> ReadAsync(
        string id, TState? prior, ResourceContext context, CancellationToken cancellationToken);

    /// <summary>Brings it to the inputs, sending nothing but what differs.</summary>
    /// <returns>As for <see cref="CreateAsync"/>.</returns>
    public abstract Task<Applied<TState>> UpdateAsync(
        Change<TInputs, TState> change, ResourceContext context, CancellationToken cancellationToken);

    /// <summary>Deletes it and waits until it is gone. Succeeds when it is gone already.</summary>
    public abstract Task DeleteAsync(
        string id, TState state, ResourceContext context, CancellationToken cancellationToken);
}

/// <summary>What all inputs have.</summary>
internal interface IRegional
{
    /// <summary>The region; <c>null</c> = the provider's.</summary>
    string? Region { get; }
}

/// <summary>What a handler works with.</summary>
/// <param name="Cloud">The cloud.</param>
/// <param name="Region">The resource's own region; <c>null</c> = the provider's.</param>
/// <param name="Subject">The resource in messages: "port vnf-1-data".</param>
/// <param name="Progress">Status lines for the user's display: "server vnf-1: BUILD/spawning, 12 s".</param>
internal sealed record ResourceContext(Cloud Cloud, string? Region, string Subject, IProgress<string> Progress)
{
    /// <summary>Neutron, for requests about the resource.</summary>
    public ServiceClient Network => Cloud.Network(Region).About(Subject);

    /// <summary>Nova, for requests about the resource.</summary>
    public ServiceClient Compute => Cloud.Compute(Region).About(Subject);

    /// <summary>Glance, for requests about the resource.</summary>
    public ServiceClient Image => Cloud.Image(Region).About(Subject);
}

/// <summary>How far a resource was brought.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">The resource as the service has it now.</param>
/// <param name="Failure">Why it is not all that was wanted; <c>null</c> = it is.</param>
internal sealed record Applied<TState>(string Id, TState State, Exception? Failure = null);

/// <summary>An update.</summary>
/// <param name="Id">The resource's id.</param>
/// <param name="Wanted">The inputs.</param>
/// <param name="Prior">The state that they were compared with.</param>
/// <param name="Differences">The names of the inputs that differ.</param>
internal sealed record Change<TInputs, TState>(
    string Id, TInputs Wanted, TState Prior, IReadOnlySet<string> Differences)
    where TInputs : class
{
    /// <summary>Whether an input differs.</summary>
    /// <param name="name">The name on the wire.</param>
    public bool Of(string name) => Differences.Contains(name);
}
