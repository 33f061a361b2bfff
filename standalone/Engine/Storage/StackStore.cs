using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Storage;

/// <summary>The state of all stacks of a backend.</summary>
internal sealed class StackStore(BackendLayout layout, TimeProvider time)
{
    /// <summary>Where everything lies.</summary>
    public BackendLayout Layout => layout;

    /// <summary>The stacks of <paramref name="project"/>, or of all projects.</summary>
    public IEnumerable<StackReference> List(string? project)
    {
        if (!Directory.Exists(layout.Stacks))
        {
            return [];
        }

        return from directory in Directory.EnumerateDirectories(layout.Stacks).Order(StringComparer.Ordinal)
               where project is null || Path.GetFileName(directory) == project
               from file in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal)
               select new StackReference(Path.GetFileName(directory), Path.GetFileNameWithoutExtension(file));
    }

    /// <summary>Whether the stack exists.</summary>
    public bool Exists(StackReference stack) => File.Exists(layout.Checkpoint(stack));

    /// <summary>Makes a stack in which nothing is deployed.</summary>
    /// <exception cref="UserErrorException">It exists already.</exception>
    public void Create(StackReference stack, PassphraseSecrets secrets)
    {
        if (Exists(stack))
        {
            throw new UserErrorException($"stack '{stack.FullName}' already exists");
        }

        layout.EnsureVersion();
        var manifest = new Manifest(time.GetUtcNow(), EngineVersion.Text, []);
        Write(stack, new Checkpoint(Snapshot.Empty with { Manifest = manifest }, secrets.State), SecretForm.Blinded);
    }

    /// <summary>Forgets a stack with its history. The last checkpoint stays as <c>.bak</c>, and so do the backups.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="removeBackups">Leave nothing behind.</param>
    public void Remove(StackReference stack, bool removeBackups)
    {
        if (removeBackups)
        {
            File.Delete(layout.Checkpoint(stack));
            File.Delete(layout.PreviousCheckpoint(stack));
            DeleteDirectory(layout.Backups(stack));
        }
        else
        {
            File.Move(layout.Checkpoint(stack), layout.PreviousCheckpoint(stack), overwrite: true);
        }

        File.Delete(layout.Journal(stack));
        DeleteDirectory(layout.History(stack));
    }

    /// <summary>Keeps a copy of the checkpoint as it is now among the backups.</summary>
    public void KeepBackup(StackReference stack)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{stack.Name}.{BackendLayout.Stamp(time.GetUtcNow())}.json");
        AtomicFile.Copy(layout.Checkpoint(stack), Path.Combine(layout.Backups(stack), name));
    }

    /// <summary>Reads the state, with what a running or crashed deployment added to the checkpoint.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secretsOf">Gives the secrets for the state of a passphrase provider.</param>
    /// <exception cref="UserErrorException">There is no such stack, or its state cannot be read.</exception>
    public StoredState Read(StackReference stack, Func<string, ISecretCipher> secretsOf)
    {
        var path = layout.Checkpoint(stack);
        if (!File.Exists(path))
        {
            throw new UserErrorException($"no stack named '{stack.Name}' found in project {stack.Project}")
            {
                ExitCode = ExitCodes.StackNotFound,
            };
        }

        layout.EnsureVersion();
        var content = File.ReadAllBytes(path);
        var digest = DigestOf(content);
        var (checkpoint, secrets) = DeploymentJsonReader.Read(content, path, secretsOf);
        var journal = layout.Journal(stack);
        return File.Exists(journal)
            && JournalReader.Fold(File.ReadAllBytes(journal), digest, checkpoint, journal, secretsOf) is { } folded
                ? new(folded.Checkpoint, folded.Secrets ?? secrets, digest, HasJournal: true)
                : new(checkpoint, secrets, digest, HasJournal: false);
    }

    /// <summary>When the stack was last updated and how many resources it has, without opening its secrets.</summary>
    public StackSummary Summarize(StackReference stack)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(layout.Checkpoint(stack)));
        if (!document.RootElement.GetProperty("checkpoint").TryGetProperty("latest", out var latest) || latest.ValueKind != JsonValueKind.Object)
        {
            return new(null, 0);
        }

        var resources = latest.TryGetProperty("resources", out var items) ? items.GetArrayLength() : 0;
        return new(latest.GetProperty("manifest").GetProperty("time").GetDateTimeOffset(), resources);
    }

    /// <summary>Replaces the checkpoint; the one before stays as <c>.bak</c>.</summary>
    public void Write(StackReference stack, Checkpoint checkpoint, SecretForm secrets)
    {
        var path = layout.Checkpoint(stack);
        if (File.Exists(path))
        {
            AtomicFile.Copy(path, layout.PreviousCheckpoint(stack));
        }

        AtomicFile.Write(path, stream => DeploymentJson.WriteCheckpoint(stream, stack, checkpoint, secrets));

        // Only now that the checkpoint holds its records.
        File.Delete(layout.Journal(stack));
    }

    /// <summary>Writes what a crashed deployment left in its journal into the checkpoint. The caller holds the lock.</summary>
    public StoredState Recover(StackReference stack, Func<string, ISecretCipher> secretsOf)
    {
        var state = Read(stack, secretsOf);
        if (!state.HasJournal)
        {
            File.Delete(layout.Journal(stack));
            return state;
        }

        Write(stack, state.Checkpoint, state.Secrets ?? SecretForm.Blinded);
        return state with { Digest = DigestOf(File.ReadAllBytes(layout.Checkpoint(stack))), HasJournal = false };
    }

    /// <summary>Changes the state by hand: under the lock, with a backup, and never from a valid state to an invalid one.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="secretsOf">Gives the secrets for the state of a passphrase provider.</param>
    /// <param name="edit">Makes the new state of the present one.</param>
    /// <exception cref="UserErrorException">The stack is locked, or the edit would break a rule.</exception>
    public void Edit(StackReference stack, Func<string, ISecretCipher> secretsOf, Func<Snapshot, Snapshot> edit)
    {
        using var held = StackLock.Acquire(layout, stack, time);
        var state = Recover(stack, secretsOf);
        var before = state.Checkpoint.Snapshot;
        var after = edit(before) with { Manifest = before.Manifest with { Time = time.GetUtcNow(), Version = EngineVersion.Text } };
        if (SnapshotIntegrity.IsValid(before))
        {
            SnapshotIntegrity.Verify(after);
        }

        KeepBackup(stack);
        Write(stack, state.Checkpoint with { Snapshot = after }, state.Secrets ?? SecretForm.Blinded);
    }

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void DeleteDirectory(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}

/// <summary>The state of a stack as it was read.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Secrets">Writes secrets so that unchanged ones keep their ciphertext; <c>null</c> = none so far.</param>
/// <param name="Digest">Digest of the checkpoint file.</param>
/// <param name="HasJournal">Whether a journal was folded in that the checkpoint file does not hold yet.</param>
internal sealed record StoredState(Checkpoint Checkpoint, SecretForm.Encrypted? Secrets, string Digest, bool HasJournal);

/// <summary>What a list of stacks says about one.</summary>
/// <param name="LastUpdate">When it was last updated; <c>null</c> = never.</param>
/// <param name="ResourceCount">How many resources it has.</param>
internal sealed record StackSummary(DateTimeOffset? LastUpdate, int ResourceCount);
