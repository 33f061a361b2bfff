using System.Collections.Immutable;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>The work of several changes in one round trip, detached from the connection, with one look at the host at its end.</summary>
internal static class SharedBatch
{
    /// <summary>
    /// Runs it within a change. The work of one that fails ends there, and the others' goes on. The look becomes the session's
    /// observation; should it fail, whoever asks next looks for itself.
    /// </summary>
    /// <param name="session">The host.</param>
    /// <param name="name">As for <see cref="IHost.RunDetachedAsync"/>.</param>
    /// <param name="works">What each asks for; none may need another's result.</param>
    /// <param name="place">Whether they are done one after the other or at the same time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The answers of each, in the order of <paramref name="works"/>.</returns>
    public static async Task<ImmutableArray<BatchResult>> RunDetachedAsync(
        HostSession session, string name, IEnumerable<HostBatch> works, PartPlace place, CancellationToken cancellationToken)
    {
        var batch = new HostBatch();
        var parts = works.Select(work => batch.AddPart(work, place)).ToImmutableArray();
        var last = new HostBatch();
        var look = session.LookAtTheEndOf(last);
        var end = batch.AddPart(last);
        var answers = await session.Host.RunDetachedAsync(name, batch, cancellationToken);
        look.TryRead(answers.Of(end));
        return [.. parts.Select(answers.Of)];
    }
}
