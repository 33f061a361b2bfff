using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>The work of several changes in one round trip, with one look at the host at its end. Who travels comes along.</summary>
internal static class SharedBatch
{
    /// <summary>
    /// Runs it within a change, detached from the connection. The look becomes the session's observation; should it fail, whoever
    /// asks next looks for itself.
    /// </summary>
    /// <param name="session">The host.</param>
    /// <param name="name">As for <see cref="IHost.RunDetachedAsync"/>.</param>
    /// <param name="batch">The work; what may end without the rest is a part of it.</param>
    /// <param name="changed">What of the host the work can change.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task<BatchResult> RunDetachedAsync(
        HostSession session, string name, HostBatch batch, HostAspects changed, CancellationToken cancellationToken) =>
        LookAfterAsync(session, batch, changed, all => session.Host.RunDetachedAsync(name, all, cancellationToken));

    /// <summary>The same over the connection: for work that can't cut it, and takes no time.</summary>
    public static Task<BatchResult> RunAsync(
        HostSession session, HostBatch batch, HostAspects changed, CancellationToken cancellationToken) =>
        LookAfterAsync(session, batch, changed, all => session.Host.RunAsync(all, cancellationToken));

    private static async Task<BatchResult> LookAfterAsync(
        HostSession session, HostBatch batch, HostAspects changed, Func<HostBatch, Task<BatchResult>> runAsync)
    {
        var journeys = session.SharedBy<ITraveller>().Select(traveller => traveller.Board()).OfType<Journey>().ToList();
        var parts = journeys.ConvertAll(journey => batch.AddPart(journey.Work, PartPlace.Beside));
        var last = new HostBatch();
        var look = session.LookAtTheEndOf(last, journeys.Aggregate(changed, (all, journey) => all | journey.Changes));
        var end = batch.AddPart(last);
        try
        {
            var answers = await runAsync(batch);
            look.TryRead(answers.Of(end));
            foreach (var (journey, part) in journeys.Zip(parts))
            {
                journey.Arrive(answers.Of(part));
            }

            return answers;
        }
        catch (Exception lost) when (lost is ProviderException or OperationCanceledException)
        {
            journeys.ForEach(journey => journey.GetLost(lost));
            throw;
        }
    }
}
