using System.Collections.Immutable;
using Pulumi.Plugin.Errors;

namespace Pulumi.Sriov.Provider.Remote;

/// <summary>
/// Operations that are sent together and answered together: one round trip. They run in order; the first one that fails
/// ends the batch (what follows is skipped) unless it was added with <c>mayFail</c>.
/// </summary>
public sealed class HostBatch
{
    private readonly List<BatchEntry> _entries = [];

    /// <summary>The operations in order.</summary>
    public IReadOnlyList<BatchEntry> Entries => _entries;

    /// <summary>Whether any operation may change the host.</summary>
    public bool Mutates => _entries.Exists(entry => entry.Operation.Mutates);

    /// <summary>A batch of which only the success matters.</summary>
    public static HostBatch Of(IEnumerable<HostOperation> operations)
    {
        var batch = new HostBatch();
        foreach (var operation in operations)
        {
            batch.Add(operation);
        }

        return batch;
    }

    /// <summary>
    /// Appends the operations of another batch, as a part that ends alone: with its first failure what is left of it is skipped,
    /// and the next part goes on. Nothing but parts may follow; a batch that ends before its first part does none of them.
    /// </summary>
    /// <param name="part">The other batch.</param>
    /// <param name="place">Whether it waits for the part before it.</param>
    /// <returns>The ticket for its answers in <see cref="BatchResult"/>.</returns>
    public BatchPart AddPart(HostBatch part, PartPlace place = PartPlace.Behind)
    {
        ArgumentNullException.ThrowIfNull(part);
        var ticket = new BatchPart(part, _entries.Count);
        _entries.AddRange(part.Entries.Select((entry, index) => entry with { BeginsPart = index == 0, Place = place }));
        return ticket;
    }

    /// <summary>Appends an operation.</summary>
    /// <param name="operation">What to do.</param>
    /// <param name="mayFail">Its failure does not end the batch.</param>
    /// <returns>The ticket for its answer in <see cref="BatchResult"/>.</returns>
    public BatchTicket<TResult> Add<TResult>(HostOperation<TResult> operation, bool mayFail = false)
    {
        _entries.Add(new BatchEntry(operation, mayFail));
        return new BatchTicket<TResult>(_entries.Count - 1);
    }

    /// <summary>Appends an operation of which only the success matters, not the answer.</summary>
    public BatchTicket<object> Add(HostOperation operation, bool mayFail = false)
    {
        _entries.Add(new BatchEntry(operation, mayFail));
        return new BatchTicket<object>(_entries.Count - 1);
    }
}

/// <summary>One operation in a batch.</summary>
public sealed record BatchEntry(HostOperation Operation, bool MayFail)
{
    /// <summary>Whether it is done even if the batch has ended before.</summary>
    public bool BeginsPart { get; init; }

    /// <summary>How the part that it belongs to stands to the one before.</summary>
    public PartPlace Place { get; init; }
}

/// <summary>How a part of a batch stands to the one before it.</summary>
public enum PartPlace
{
    /// <summary>It begins when all parts before it have ended.</summary>
    Behind,

    /// <summary>It is done at the same time as the parts beside it that come right before and after it.</summary>
    Beside,

    /// <summary>It begins when the part right before it has ended, beside whatever that one is beside.</summary>
    Next,
}

/// <summary>Where in a batch another one stands.</summary>
/// <param name="Batch">The other one.</param>
/// <param name="Start">The index of its first operation.</param>
public sealed record BatchPart(HostBatch Batch, int Start);

/// <summary>Where in a batch an operation stands, and what it answers.</summary>
public readonly record struct BatchTicket<TResult>(int Index);

/// <summary>What became of one operation: exactly one of an answer, a failure, or skipped (neither).</summary>
public sealed record OperationOutcome(object? Answer, OperationFailure? Failure, bool Skipped);

/// <summary>The answers of a batch.</summary>
public sealed class BatchResult(string host, HostBatch batch, ImmutableArray<OperationOutcome> outcomes)
{
    /// <summary>The host's name as the user wrote it.</summary>
    public string Host => host;

    /// <summary>What became of each operation, in the batch's order.</summary>
    public ImmutableArray<OperationOutcome> Outcomes { get; } = outcomes;

    /// <summary>The first operation that ended the batch, with its failure; <c>null</c> when all went well.</summary>
    public (HostOperation Operation, OperationFailure Failure)? Stopped
    {
        get
        {
            for (var i = 0; i < Outcomes.Length; i++)
            {
                if (Outcomes[i].Failure is { } failure && !batch.Entries[i].MayFail)
                {
                    return (batch.Entries[i].Operation, failure);
                }
            }

            return null;
        }
    }

    /// <summary>The answers of a part, as if it had been sent alone.</summary>
    public BatchResult Of(BatchPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new BatchResult(host, part.Batch, Outcomes.Slice(part.Start, part.Batch.Entries.Count));
    }

    /// <summary>The failure of one operation, or <c>null</c>.</summary>
    public OperationFailure? FailureOf<TResult>(BatchTicket<TResult> ticket) => Outcomes[ticket.Index].Failure;

    /// <summary>The answer of one operation.</summary>
    /// <exception cref="ProviderException">It failed or was skipped (RemoteFailed).</exception>
    public TResult Get<TResult>(BatchTicket<TResult> ticket)
    {
        var outcome = Outcomes[ticket.Index];
        if (outcome is { Failure: null, Skipped: false })
        {
            return (TResult)outcome.Answer!;
        }

        var (operation, failure) = outcome.Failure is { } own
            ? (batch.Entries[ticket.Index].Operation, own)
            : Stopped ?? (batch.Entries[ticket.Index].Operation, new OperationFailure("", "skipped"));
        throw HostFailures.ToException(host, operation, failure);
    }

    /// <summary>Throws when an operation ended the batch.</summary>
    /// <exception cref="ProviderException">Kind and remedy follow the errno.</exception>
    public void EnsureSucceeded()
    {
        if (Stopped is var (operation, failure))
        {
            throw HostFailures.ToException(host, operation, failure);
        }
    }
}
