using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Engine.Secrets;

namespace Pulumi.Engine.Storage;

/// <summary>Folds the journal of a running or crashed deployment into the snapshot that it started from.</summary>
internal static class JournalReader
{
    /// <summary>The state that the journal leads to.</summary>
    /// <param name="content">The journal's bytes. A last line without an end was torn by a crash and never happened.</param>
    /// <param name="baseDigest">Digest of the checkpoint file as it is now.</param>
    /// <param name="checkpoint">The checkpoint as it is now.</param>
    /// <param name="source">Names the journal in errors.</param>
    /// <param name="secretsOf">Gives the secrets for the state of a passphrase provider.</param>
    /// <returns><c>null</c> when the journal holds nothing, or continues another checkpoint.</returns>
    /// <exception cref="UserErrorException">A line before the last one is damaged.</exception>
    public static (Checkpoint Checkpoint, SecretForm.Encrypted? Secrets)? Fold(
        ReadOnlyMemory<byte> content,
        string baseDigest,
        Checkpoint checkpoint,
        string source,
        Func<string, ISecretCipher> secretsOf)
    {
        var lines = CompleteLines(content).ToList();
        try
        {
            if (lines.Count < 2 || Read(lines[0], JournalLine.ReadHeader) is not { } header || header.BaseDigest != baseDigest)
            {
                // Another digest: a crash came after the fold and before the journal was removed.
                return null;
            }

            var secrets = header.SecretsState is { } state ? new SecretForm.Encrypted(secretsOf(state)) : null;
            var resources = new ResourceJsonReader(new PropertyJsonReader((ciphertext, location) =>
                secrets?.Open(ciphertext, location) ?? throw new FormatException("an encrypted value without a secrets provider")));
            var builder = new SnapshotBuilder(checkpoint.Snapshot);
            foreach (var line in lines.Skip(1))
            {
                Read(line, element =>
                {
                    JournalLine.Apply(element, resources, builder);
                    return true;
                });
            }

            var folded = builder.Build(checkpoint.Snapshot.Manifest);
            return (new Checkpoint(folded, header.SecretsState ?? checkpoint.SecretsState), secrets);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UserErrorException(
                $"{source} is damaged ({e.Message}). It holds what an interrupted deployment did after the last checkpoint; "
                + "move it away to go on from that checkpoint, then run a refresh", e);
        }
    }

    private static T Read<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(line);
        return read(document.RootElement);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> CompleteLines(ReadOnlyMemory<byte> content)
    {
        for (int end; (end = content.Span.IndexOf((byte)'\n')) >= 0; content = content[(end + 1)..])
        {
            yield return content[..end];
        }
    }
}
