using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>The look at a host that ends a changing batch: the next one who asks what the host is like needs no round trip.</summary>
/// <param name="batch">The batch, with the look at its end.</param>
/// <param name="work">How many of its operations come before the look.</param>
/// <param name="observer">The look.</param>
/// <param name="remember">Makes an observation the session's own.</param>
internal sealed class ClosingLook(HostBatch batch, int work, HostObserver observer, Func<HostObservation, HostObservation> remember)
{
    /// <summary>Whether all that comes before the look was done, whatever became of the look.</summary>
    public bool IsWorkDone(BatchResult answers) =>
        answers.Outcomes.Take(work).Zip(batch.Entries).All(pair => pair.Second.MayFail || pair.First is { Failure: null, Skipped: false });

    /// <summary>What the host is like after the batch. Called once the batch has run, within the same turn.</summary>
    /// <exception cref="ProviderException">It could not be looked at.</exception>
    public HostObservation Read(BatchResult answers) => remember(observer.Read(answers));

    /// <summary>The same, where a look that failed changes nothing about the work: the next one who asks looks again.</summary>
    public HostObservation? TryRead(BatchResult answers)
    {
        try
        {
            return Read(answers);
        }
        catch (ProviderException)
        {
            return null;
        }
    }
}
