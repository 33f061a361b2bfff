using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Storage;

/// <summary>The lines of a journal: one JSON object each, the first a header that says what the journal continues.</summary>
internal static class JournalLine
{
    private const int FormatVersion = 1;

    /// <summary>The header.</summary>
    /// <param name="BaseDigest">Digest of the checkpoint file that the records apply to.</param>
    /// <param name="SecretsState">State of the passphrase provider that the records are encrypted with.</param>
    internal sealed record Header(string BaseDigest, string? SecretsState);

    /// <summary>Writes a header.</summary>
    public static byte[] Write(Header header) => Write(writer =>
    {
        writer.WriteNumber("journal", FormatVersion);
        writer.WriteString("base", header.BaseDigest);
        writer.WriteString("salt", header.SecretsState);
    });

    /// <summary>Writes the begin of an operation.</summary>
    public static byte[] WriteBegin(long operation, PendingOperation pending, SecretForm secrets) => Write(writer =>
    {
        writer.WriteNumber("begin", operation);
        writer.WriteString("type", DeploymentJson.NameOf(pending.Type));
        writer.WritePropertyName("resource");
        ResourceJson.Write(writer, pending.Resource, secrets);
    });

    /// <summary>Writes a change of the state.</summary>
    public static byte[] WriteRecord(long? operation, IReadOnlyList<SnapshotChange> changes, SecretForm secrets) => Write(writer =>
    {
        if (operation is { } ended)
        {
            writer.WriteNumber("end", ended);
        }

        writer.WriteStartArray("changes");
        foreach (var change in changes)
        {
            WriteChange(writer, change, secrets);
        }

        writer.WriteEndArray();
    });

    /// <summary>Reads a header.</summary>
    public static Header ReadHeader(JsonElement line) => line.GetProperty("journal").GetInt32() == FormatVersion
        ? new(line.GetProperty("base").GetString()!, line.GetProperty("salt").GetString())
        : throw new FormatException("the journal is of another version");

    /// <summary>Applies any other line.</summary>
    public static void Apply(JsonElement line, ResourceJsonReader resources, SnapshotBuilder builder)
    {
        if (line.TryGetProperty("begin", out var begun))
        {
            builder.Begin(begun.GetInt64(), new PendingOperation(
                resources.Read(line.GetProperty("resource")),
                Enum.Parse<PendingOperationType>(line.GetProperty("type").GetString()!, ignoreCase: true)));
        }
        else
        {
            builder.Record(
                line.TryGetProperty("end", out var ended) ? ended.GetInt64() : null,
                [.. line.GetProperty("changes").EnumerateArray().Select(change => ReadChange(change, resources))]);
        }
    }

    private static void WriteChange(Utf8JsonWriter writer, SnapshotChange change, SecretForm secrets)
    {
        writer.WriteStartObject();
        switch (change)
        {
            case SnapshotChange.Put put:
                writer.WriteNumber("put", put.Key);
                writer.WritePropertyName("state");
                ResourceJson.Write(writer, put.State, secrets);
                break;
            case SnapshotChange.Move move:
                writer.WriteNumber("move", move.Key);
                writer.WriteNumber("from", move.From);
                break;
            case SnapshotChange.Remove remove:
                writer.WriteNumber("remove", remove.Key);
                break;
            case SnapshotChange.Rename rename:
                writer.WriteString("rename", rename.From.Value);
                writer.WriteString("to", rename.To.Value);
                break;
        }

        writer.WriteEndObject();
    }

    private static SnapshotChange ReadChange(JsonElement change, ResourceJsonReader resources) =>
        change.TryGetProperty("put", out var put)
            ? new SnapshotChange.Put(put.GetInt32(), resources.Read(change.GetProperty("state")))
        : change.TryGetProperty("move", out var move)
            ? new SnapshotChange.Move(move.GetInt32(), change.GetProperty("from").GetInt32())
        : change.TryGetProperty("rename", out var rename)
            ? new SnapshotChange.Rename(Urn.Parse(rename.GetString()!), Urn.Parse(change.GetProperty("to").GetString()!))
        : new SnapshotChange.Remove(change.GetProperty("remove").GetInt32());

    private static byte[] Write(Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: false)))
        {
            writer.WriteStartObject();
            body(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
