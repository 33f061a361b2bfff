using OpenStack.Client;
using OpenStack.Provider.Lifecycle;

namespace OpenStack.Provider.Networking;

/// <summary>
/// What neutron's resources have in common: one POST that answers the whole object, tags by a PUT of their own, one GET, one
/// DELETE that is repeated while something still uses the object. A type adds how its records and neutron's objects map.
/// </summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <typeparam name="TState">Record of the state.</typeparam>
/// <typeparam name="TIntent">What both records know and neutron does not tell.</typeparam>
internal abstract class NeutronHandler<TInputs, TState, TIntent> : ResourceHandler<TInputs, TState>
    where TInputs : class, IRegional, TIntent
    where TState : class, TIntent
    where TIntent : class, INeutronIntent
{
    private static readonly TimeSpan BuildTimeout = TimeSpan.FromMinutes(10);

    /// <summary>What is deleted just before (a server, its ports) is gone after some seconds; what isn't, will stay.</summary>
    private static readonly TimeSpan InUseTimeout = TimeSpan.FromMinutes(2);

    /// <summary>The collection in paths and answers: "security-groups".</summary>
    protected abstract string Collection { get; }

    /// <summary>The member that wraps an object: "security_group".</summary>
    protected abstract string Key { get; }

    /// <summary>How the object of a lost answer is found: name and parent, by neutron's names.</summary>
    protected abstract IEnumerable<(string Name, string? Value)> Marks(TInputs wanted);

    /// <summary>The request that creates it.</summary>
    protected abstract RequestBody CreateBody(TInputs wanted);

    /// <summary>The request that changes it; empty = nothing but tags differs.</summary>
    /// <param name="change">What differs.</param>
    /// <param name="live">The object as it is; <c>null</c> unless <see cref="ChangesFromLive"/>.</param>
    protected abstract RequestBody UpdateBody(Change<TInputs, TState> change, Document? live);

    /// <summary>Whether a change can't be told from the inputs alone, but from what is there, too.</summary>
    protected virtual bool ChangesFromLive(Change<TInputs, TState> change) => false;

    /// <summary>Anything that follows the POST.</summary>
    /// <returns>The object as it is then.</returns>
    protected virtual Task<Document> FinishAsync(
        Document created, TInputs wanted, ServiceClient network, CancellationToken cancellationToken) => Task.FromResult(created);

    /// <summary>The state that an object amounts to.</summary>
    /// <param name="live">The object.</param>
    /// <param name="intent">What neutron does not tell; <c>null</c> on import.</param>
    /// <param name="region">The region that it is in.</param>
    protected abstract TState StateOf(Document live, TIntent? intent, string? region);

    public override async Task<Applied<TState>> CreateAsync(
        TInputs wanted, ResourceContext context, CancellationToken cancellationToken)
    {
        var network = context.Network;
        var live = await network.CreateOnceAsync(
            Collection,
            Key,
            CreateBody(wanted).AddSpecs(wanted.ValueSpecs).Json,
            token => network.ListAsync(Collection, PluralKey, Marks(wanted), token),
            cancellationToken);
        return await SettleAsync(live, wanted, network, FinishedAsync, cancellationToken);

        async Task<Document> FinishedAsync(Document created)
        {
            var built = await BuiltAsync(created, context, cancellationToken);
            var finished = await FinishAsync(built, wanted, network, cancellationToken);
            return wanted.Tags is { Count: > 0 } tags ? await PutTagsAsync(finished, tags, network, cancellationToken) : finished;
        }
    }

    public override async Task<TState?> ReadAsync(
        string id, TState? prior, ResourceContext context, CancellationToken cancellationToken)
    {
        var network = context.Network;
        return await network.FindAsync($"{Collection}/{id}", Key, cancellationToken) is { } live
            ? StateOf(live, prior, network.Region)
            : null;
    }

    public override async Task<Applied<TState>> UpdateAsync(
        Change<TInputs, TState> change, ResourceContext context, CancellationToken cancellationToken)
    {
        var network = context.Network;
        var live = ChangesFromLive(change) ? await GetAsync(change.Id, network, cancellationToken) : null;
        var body = UpdateBody(change, live);
        live = body.IsEmpty
            ? live ?? await GetAsync(change.Id, network, cancellationToken)
            : await network.PutAsync($"{Collection}/{change.Id}", Key, body.Json, cancellationToken);
        return await SettleAsync(live, change.Wanted, network, TaggedAsync, cancellationToken);

        async Task<Document> TaggedAsync(Document changed) => change.Of("tags")
            ? await PutTagsAsync(
                changed, TagSet.Merge(changed, change.Prior.Tags, change.Wanted.Tags), network, cancellationToken)
            : changed;
    }

    public override Task DeleteAsync(string id, TState state, ResourceContext context, CancellationToken cancellationToken) =>
        context.Network.DeleteUnusedAsync($"{Collection}/{id}", context.Progress, InUseTimeout, cancellationToken);

    // Paths have dashes where members of answers have underscores.
    private string PluralKey => Collection.Replace('-', '_');

    private Task<Document> GetAsync(string id, ServiceClient network, CancellationToken cancellationToken) =>
        network.GetAsync($"{Collection}/{id}", Key, cancellationToken);

    /// <summary>
    /// Goes on after the object was written. Whatever fails now leaves an object behind, which must get into the state as it is.
    /// </summary>
    private async Task<Applied<TState>> SettleAsync(
        Document written,
        TInputs wanted,
        ServiceClient network,
        Func<Document, Task<Document>> goOnAsync,
        CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Applied<TState>(written.Id, StateOf(await goOnAsync(written), wanted, network.Region));
        }
        catch (Exception failure)
        {
            return new Applied<TState>(written.Id, StateOf(written, wanted, network.Region), failure);
        }
    }

    private async Task<Document> BuiltAsync(Document live, ResourceContext context, CancellationToken cancellationToken) =>
        live.TextOrNull("status") != "BUILD"
            ? live
            : await context.Cloud.Wait.UntilAsync(
                context.Subject,
                "waiting until it is built",
                token => GetAsync(live.Id, context.Network, token),
                now => now.TextOrNull("status") != "BUILD",
                now => now.TextOrNull("status") ?? "without a status",
                context.Progress,
                BuildTimeout,
                cancellationToken);

    private async Task<Document> PutTagsAsync(
        Document live, IReadOnlyList<string> tags, ServiceClient network, CancellationToken cancellationToken)
    {
        var body = new RequestBody().Set("tags", tags).Json;
        var answer = await network.During("setting its tags").PutAsync($"{Collection}/{live.Id}/tags", key: null, body, cancellationToken);
        return live.With("tags", answer.Json["tags"]!.DeepClone());
    }
}
