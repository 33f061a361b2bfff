using System.Collections.Immutable;
using System.Text;

namespace Pulumi.Sriov.Provider.Remote.Ssh;

/// <summary>
/// A shell on a host that knows the prelude: sends messages and reads their answers, one after the other. What comes
/// over the streams is all it knows of the connection.
/// </summary>
internal sealed class RemoteShell(Stream input, Stream output, TimeProvider clock)
{
    // For what an operation's own limit does not count: a loaded host, a slow line, killing what ran too long.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly AnswerReader _answers = new(output);

    /// <summary>Teaches the shell the prelude; a message may follow at once, ahead of the greeting.</summary>
    /// <returns>The nonce of the greeting.</returns>
    public async Task<string> SendPreludeAsync(CancellationToken cancellationToken)
    {
        var nonce = BatchScript.NewNonce();
        await SendAsync(
            $"{ShellScripts.Prelude}read -r boot_id </proc/sys/kernel/random/boot_id\n"
            + $"printf '\\n{nonce} %s\\n' \"$boot_id\"\n", cancellationToken);
        return nonce;
    }

    /// <summary>Waits for a mark that something ahead of the prelude makes.</summary>
    public ValueTask<AnswerSection> WaitForMarkAsync(string nonce, CancellationToken cancellationToken) =>
        _answers.ReadAsync(nonce, 0, cancellationToken);

    /// <summary>Sends text as it is.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        await input.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await input.FlushAsync(cancellationToken);
    }

    /// <summary>Waits for the mark at the start or the end of a message's answer.</summary>
    public async Task ReadFrameAsync(BatchScript script, TimeSpan limit, CancellationToken cancellationToken) =>
        await WithinAsync("talking to the host", limit, token => _answers.ReadAsync(script.Nonce, 0, token), cancellationToken);

    /// <summary>Reads the answer of one step.</summary>
    /// <param name="script">The message.</param>
    /// <param name="operation">What the step does, for the error.</param>
    /// <param name="limit">What it may take.</param>
    /// <param name="keep">Bytes of a section to keep.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its sections; the mark of the last one is the verdict.</returns>
    public Task<List<AnswerSection>> ReadStepAsync(
        BatchScript script, string operation, TimeSpan limit, int keep, CancellationToken cancellationToken) =>
        WithinAsync(operation, limit, async token =>
        {
            var sections = new List<AnswerSection>();
            do
            {
                sections.Add(await _answers.ReadAsync(script.Nonce, keep, token));
            }
            while (sections[^1].Mark == "part");
            return sections;
        }, cancellationToken);

    /// <summary>Reads the answers of a batch's operations.</summary>
    public async Task<ImmutableArray<OperationOutcome>> ReadStepsAsync(
        BatchScript script, HostBatch batch, TimeSpan operationTimeout, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<OperationOutcome>(batch.Entries.Count);
        foreach (var (entry, phase) in batch.Phases.SelectMany(phase => phase.Lanes.SelectMany(lane => lane.Select(entry => (entry, phase)))))
        {
            // The first answer of what is done beside others may come with its last.
            var operation = entry.Operation;
            var limit = phase.HasLanes
                ? OperationCommand.LimitOf(batch, operationTimeout)
                : OperationCommand.LimitOf(operation) ?? operationTimeout;
            var sections = await ReadStepAsync(script, operation.Describe(), limit, OperationAnswer.KeepFor(operation), cancellationToken);
            outcomes.Add(OperationAnswer.Read(operation, sections));
        }

        return outcomes.MoveToImmutable();
    }

    private async Task<T> WithinAsync<T>(
        string operation, TimeSpan limit, Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit + Grace, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await read(either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new StepTimeoutException(operation, limit);
        }
        catch (IOException lost)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ShellLostException(operation, lost);
        }
    }
}

/// <summary>A host went silent in the middle of an operation, although the connection stands.</summary>
internal sealed class StepTimeoutException(string operation, TimeSpan limit)
    : TimeoutException($"{operation}: no answer for {limit.TotalSeconds:0} s")
{
    public string Operation { get; } = operation;

    public TimeSpan Limit { get; } = limit;
}

/// <summary>The connection broke while an operation was being answered.</summary>
internal sealed class ShellLostException(string operation, IOException inner) : IOException(inner.Message, inner)
{
    public string Operation { get; } = operation;
}
