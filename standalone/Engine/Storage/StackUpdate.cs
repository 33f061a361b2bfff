using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Storage;

/// <summary>
/// One deployment's hold on the state of a stack: the lock, the journal while it runs, and the checkpoint at its end.
/// </summary>
internal sealed class StackUpdate : IAsyncDisposable
{
    private readonly StackStore _store;
    private readonly StackReference _stack;
    private readonly StackLock _lock;
    private readonly PassphraseSecrets _secrets;
    private readonly SecretForm _secretForm;
    private readonly JournalFile _journal;

    private StackUpdate(
        StackStore store, StackReference stack, StackLock held, PassphraseSecrets secrets, SecretForm form, StoredState state)
    {
        (_store, _stack, _lock, _secrets, _secretForm) = (store, stack, held, secrets, form);
        Base = state.Checkpoint.Snapshot;
        _journal = JournalFile.Start(
            store.Layout.Journal(stack), new(state.Digest, secrets.State), Base, form);
    }

    /// <summary>The state before.</summary>
    public Snapshot Base { get; }

    /// <summary>Where the deployment records what it does.</summary>
    public ISnapshotJournal Journal => _journal;

    /// <summary>Locks the stack, recovers what a crash left, keeps a backup, and starts the journal.</summary>
    /// <param name="store">The backend.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Encrypts what the deployment leaves.</param>
    /// <param name="secretsOf">Gives the secrets for the state of a passphrase provider, to read what is there.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="UserErrorException">The stack is locked, or its state cannot be used.</exception>
    public static StackUpdate Begin(
        StackStore store, StackReference stack, PassphraseSecrets secrets, Func<string, ISecretCipher> secretsOf, TimeProvider time)
    {
        var held = StackLock.Acquire(store.Layout, stack, time);
        try
        {
            var state = store.Recover(stack, secretsOf);
            SnapshotIntegrity.Verify(state.Checkpoint.Snapshot);
            store.KeepBackup(stack);

            // Ciphertexts of another salt cannot be kept: a deployment names one secrets provider.
            var form = state.Checkpoint.SecretsState == secrets.State && state.Secrets is { } known
                ? known
                : new SecretForm.Encrypted(secrets);
            return new(store, stack, held, secrets, form, state);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Folds the journal into the checkpoint.</summary>
    /// <param name="manifest">Who writes it, and when.</param>
    /// <exception cref="UserErrorException">The state breaks a rule; it is written nonetheless, because it is true.</exception>
    public async Task CommitAsync(Manifest manifest)
    {
        await _journal.DisposeAsync();
        var snapshot = _journal.Build(manifest);
        _store.Write(_stack, new Checkpoint(snapshot, _secrets.State), _secretForm);
        SnapshotIntegrity.Verify(snapshot);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        _lock.Dispose();
    }
}
