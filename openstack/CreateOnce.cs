using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using OpenStack.Client.Errors;

namespace OpenStack.Client;

/// <summary>
/// Creates objects so that a lost answer never leads to a second one: what the request would have created is looked for,
/// and the request is repeated only when nothing was found.
/// </summary>
/// <remarks>
/// <para>The caller says where to look, with the narrowest mark there is:</para>
/// <list type="bullet">
/// <item>an id, where the service lets the caller choose it (flavor, image): choose one, and look for exactly it;</item>
/// <item>a name that the service keeps unique (keypair), together with what tells ours from another's (fingerprint);</item>
/// <item>otherwise the name and the parent: <c>ports?name=…&amp;network_id=…</c>.</item>
/// </list>
/// <para>
/// Of what is found, objects older than the request (by <c>created_at</c> or <c>created</c>, in the cloud's own time) and
/// those that another resource of this run has received are left out, so that two ports of one name stay two.
/// </para>
/// </remarks>
/// <param name="wait">Waits between looks.</param>
/// <param name="serverTime">The cloud's clock.</param>
/// <param name="most">How often a request is sent again.</param>
/// <param name="debug">Gets a line per lost answer.</param>
internal sealed class CreateOnce(StateWait wait, Func<DateTimeOffset> serverTime, int most, Action<string> debug)
{
    /// <summary>The Date header and <c>created_at</c> have whole seconds, and the services' clocks differ a little.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    /// <summary>A service goes on with a request although nobody waits for the answer.</summary>
    private static readonly TimeSpan StillAtWork = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, bool> _received = new(StringComparer.Ordinal);

    /// <param name="postAsync">Sends the request.</param>
    /// <param name="findCandidatesAsync">Looks for what it would have created.</param>
    /// <param name="cancellationToken">Ends it between two requests.</param>
    /// <exception cref="OpenStackException">It failed, or nobody can tell whether it did.</exception>
    public async Task<Document> RunAsync(
        Func<CancellationToken, Task<Document>> postAsync,
        Func<CancellationToken, Task<ImmutableArray<Document>>> findCandidatesAsync,
        CancellationToken cancellationToken)
    {
        var since = serverTime() - ClockTolerance;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var created = await postAsync(cancellationToken);
                _received.TryAdd(Identify(created), true);
                return created;
            }
            catch (OpenStackException failure) when (IsOutcomeUnknown(failure) || (attempt > 0 && failure.IsConflict))
            {
                // A conflict at the second try is what the first one has left.
                debug($"looking for what may have been created: {failure.Seen}");
                if (await FindAsync(findCandidatesAsync, since, cancellationToken) is { } found)
                {
                    debug($"it had been created: {Identify(found)}");
                    return found;
                }

                if (attempt >= most || failure.IsConflict)
                {
                    throw;
                }
            }
        }
    }

    // A gateway that gave up waiting tells no more than a lost connection.
    private static bool IsOutcomeUnknown(OpenStackException failure) =>
        failure.Delivery == Delivery.Lost
        || failure.Status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    private Task<Document?> FindAsync(
        Func<CancellationToken, Task<ImmutableArray<Document>>> findCandidatesAsync,
        DateTimeOffset since,
        CancellationToken cancellationToken) =>
        wait.ForAsync(
            async token => (await findCandidatesAsync(token))
                .FirstOrDefault(candidate => IsNew(candidate, since) && _received.TryAdd(Identify(candidate), true)),
            StillAtWork,
            cancellationToken);

    private static bool IsNew(Document candidate, DateTimeOffset since) =>
        (candidate.TimeOrNull("created_at") ?? candidate.TimeOrNull("created")) is not { } created || created >= since;

    // A key pair has no id when it is created, and a number for one when it is read.
    private static string Identify(Document created) => created.Json["id"]?.ToString() ?? created.Text("name");
}
