using System.Runtime.ExceptionServices;
using Pulumi.Plugin.Errors;
using Pulumi.Sriov.Provider.Remote;

namespace Pulumi.Sriov.Provider.Hosts;

/// <summary>
/// Changes that wait for others of their kind, and meanwhile may go in the batch of whoever changes the host first: work that takes
/// no disruption of its own. Asked within a turn.
/// </summary>
internal interface ITraveller
{
    /// <summary>Its work, for the batch that is about to be sent; <c>null</c> = it has none, or will go by itself.</summary>
    Journey? Board();
}

/// <summary>Work that goes in a batch of others.</summary>
/// <param name="work">The work; it becomes a part of the batch.</param>
/// <param name="changes">What of the host it can change.</param>
internal sealed class Journey(HostBatch work, HostAspects changes)
{
    private BatchResult? _answers;
    private Exception? _failure;

    public HostBatch Work => work;

    public HostAspects Changes => changes;

    /// <summary>Whether any of it may have been done.</summary>
    public bool HasBegun => _failure is not null || _answers?.Outcomes.Any(outcome => !outcome.Skipped) == true;

    /// <summary>What became of it is known.</summary>
    public void Arrive(BatchResult answers) => _answers = answers;

    /// <summary>What became of it will never be known.</summary>
    public void GetLost(Exception failure) => _failure = failure;

    /// <summary>Throws where not all of it was done.</summary>
    /// <exception cref="ProviderException">An operation failed, or the host was lost.</exception>
    /// <exception cref="OperationCanceledException">Nobody waited for the answer.</exception>
    public void EnsureSucceeded()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        _answers?.EnsureSucceeded();
    }
}

/// <summary>Changes that wait until they are made together.</summary>
internal interface IGathering
{
    /// <summary>Whether changes wait here: they will be made shortly.</summary>
    bool IsWaiting { get; }
}
