using System.Globalization;
using System.Text.Json;
using Pulumi.Engine.Configuration;

namespace Pulumi.Engine.Storage;

/// <summary>Keeps a record and the checkpoint of every deployment.</summary>
/// <remarks>Source of the form: pulumi <c>pkg/backend/updates.go</c>, <c>pkg/backend/diy/state.go</c>.</remarks>
internal static class UpdateHistory
{
    private const string RecordExtension = ".history.json";
    private const string CheckpointExtension = ".checkpoint.json";

    /// <summary>Adds a record, with a copy of the checkpoint as it is now.</summary>
    public static void Add(BackendLayout layout, StackReference stack, UpdateRecord update)
    {
        var prefix = Path.Combine(
            layout.History(stack), string.Create(CultureInfo.InvariantCulture, $"{stack.Name}-{BackendLayout.Stamp(update.Ended)}"));
        AtomicFile.Write(prefix + RecordExtension, Write(update));
        AtomicFile.Copy(layout.Checkpoint(stack), prefix + CheckpointExtension);
    }

    /// <summary>The records of a stack, the latest first; those of the stock CLI are among them.</summary>
    /// <exception cref="UserErrorException">A record cannot be read.</exception>
    public static IEnumerable<UpdateRecord> Read(BackendLayout layout, StackReference stack) => Directory.Exists(layout.History(stack))
        ? Directory.EnumerateFiles(layout.History(stack), $"*{RecordExtension}").OrderDescending(StringComparer.Ordinal).Select(Read)
        : [];

    /// <summary>Hands the records over to a stack's new name, which is part of theirs.</summary>
    public static void Rename(BackendLayout layout, StackReference from, StackReference to)
    {
        var files = Directory.Exists(layout.History(from)) ? Directory.GetFiles(layout.History(from), $"{from.Name}-*") : [];
        Directory.CreateDirectory(layout.History(to));
        foreach (var file in files)
        {
            File.Move(file, Path.Combine(layout.History(to), to.Name + Path.GetFileName(file)[from.Name.Length..]), overwrite: true);
        }
    }

    private static UpdateRecord Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return new UpdateRecord(
                root.GetProperty("kind").GetString()!,
                root.GetProperty("message").GetString()!,
                DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("startTime").GetInt64()),
                DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("endTime").GetInt64()),
                root.GetProperty("result").GetString() == "succeeded",
                Properties(root, "config").ToDictionary(property => ConfigKey.Parse(property.Name, ""), property => ConfigJson.Read(property.Value)),
                Properties(root, "resourceChanges").ToDictionary(property => property.Name, property => property.Value.GetInt32()))
            {
                Environment = Properties(root, "environment").ToDictionary(property => property.Name, property => property.Value.GetString()!),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new UserErrorException($"{path} is not the record of an update ({e.Message}); move it away", e);
        }
    }

    private static List<JsonProperty> Properties(JsonElement root, string name) =>
        root.TryGetProperty(name, out var properties) && properties.ValueKind == JsonValueKind.Object ? [.. properties.EnumerateObject()] : [];

    private static byte[] Write(UpdateRecord update)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", update.Kind);
            writer.WriteNumber("startTime", update.Started.ToUnixTimeSeconds());
            writer.WriteString("message", update.Message);
            WriteMap(writer, "environment", update.Environment, writer.WriteString);
            writer.WriteStartObject("config");
            foreach (var (key, value) in update.Config.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
            {
                writer.WritePropertyName(key.ToString());
                ConfigJson.Write(writer, value);
            }

            writer.WriteEndObject();
            writer.WriteString("result", update.Result);
            writer.WriteNumber("endTime", update.Ended.ToUnixTimeSeconds());
            writer.WriteNumber("version", 0);
            WriteMap(writer, "resourceChanges", update.Changes, writer.WriteNumber);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteMap<T>(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, T> map, Action<string, T> write)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            write(key, value);
        }

        writer.WriteEndObject();
    }
}
