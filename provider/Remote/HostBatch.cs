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

    /// <summary>What is done one after the other; what is within one is done at the same time.</summary>
    internal IEnumerable<BatchPhase> Phases
    {
        get
        {
            var lanes = new List<ImmutableArray<BatchEntry>.Builder>();
            var hasParts = false;
            foreach (var entry in _entries)
            {
                // What comes ahead of all parts has nothing beside it.
                var place = entry.BeginsPart && !hasParts ? PartPlace.Behind : entry.Place;
                hasParts |= entry.BeginsPart;
                if (entry.BeginsPart && place == PartPlace.Behind && lanes.Count > 0)
                {
                    yield return new BatchPhase([.. lanes.Select(lane => lane.ToImmutable())]);
                    lanes.Clear();
                }

                if (lanes.Count == 0 || (entry.BeginsPart && place == PartPlace.Beside))
                {
                    lanes.Add(ImmutableArray.CreateBuilder<BatchEntry>());
                }

                lanes[^1].Add(entry);
            }

            if (lanes.Count > 0)
            {
                yield return new BatchPhase([.. lanes.Select(lane => lane.ToImmutable())]);
            }
        }
    }

    /// <summary>
    /// Appends the operations of another batch, as a part that ends alone: with its first failure what is left of it is skipped,
    /// and the next part goes on. Nothing but parts may follow; a batch that ends before its first part does none of them.
    /// </summary>
    /// <param name="part">The other batch: operations, or parts.</param>
    /// <param name="place">How it stands to the part before it. Of a batch of parts that is the first one's place; the others keep theirs.</param>
    /// <returns>The ticket for its answers in <see cref="BatchResult"/>.</returns>
    public BatchPart AddPart(HostBatch part, PartPlace place = PartPlace.Behind)
    {
        ArgumentNullException.ThrowIfNull(part);
        var ticket = new BatchPart(part, _entries.Count);
        _entries.AddRange(part.Entries.Select((entry, index) => index == 0 ? entry with { BeginsPart = true, Place = place } : entry));
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

    /// <summary>It begins with the part right before it, and is done at the same time; the first of a batch has nothing beside it but what follows.</summary>
    Beside,

    /// <summary>It begins when the part right before it has ended, beside whatever that one is beside.</summary>
    Next,
}

/// <summary>What of a batch is done at the same time.</summary>
/// <param name="Lanes">In each, one after the other. In the order of the batch.</param>
internal sealed record BatchPhase(ImmutableArray<ImmutableArray<BatchEntry>> Lanes)
{
    /// <summary>Whether there is anything beside anything else.</summary>
    public bool HasLanes => Lanes.Length > 1;

    /// <summary>Whether any operation may change the host.</summary>
    public bool Mutates => Lanes.Any(lane => lane.Any(entry => entry.Operation.Mutates));
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
