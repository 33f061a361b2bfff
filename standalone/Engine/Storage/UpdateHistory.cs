using System.Globalization;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Storage;

/// <summary>One finished deployment, as <c>history</c> keeps it.</summary>
/// <param name="Kind"><c>update</c>, <c>refresh</c>, <c>destroy</c> or <c>import</c>.</param>
/// <param name="Message">What the user said about it.</param>
/// <param name="Started">When it started.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Succeeded">How it ended.</param>
/// <param name="Config">The configuration as it stands in the settings: secrets stay encrypted.</param>
/// <param name="Changes">How many resources had each operation.</param>
internal sealed record UpdateRecord(
    string Kind,
    string Message,
    DateTimeOffset Started,
    DateTimeOffset Ended,
    bool Succeeded,
    IReadOnlyDictionary<ConfigKey, ConfigNode> Config,
    IReadOnlyDictionary<StepOperation, int> Changes);

/// <summary>Keeps a record and the checkpoint of every deployment.</summary>
/// <remarks>Source of the form: pulumi <c>pkg/backend/updates.go</c>, <c>pkg/backend/diy/state.go</c>.</remarks>
internal static class UpdateHistory
{
    /// <summary>Adds a record, with a copy of the checkpoint as it is now.</summary>
    public static void Add(BackendLayout layout, StackReference stack, UpdateRecord update)
    {
        var nanoseconds = (update.Ended - DateTimeOffset.UnixEpoch).Ticks * 100;
        var prefix = Path.Combine(
            layout.History(stack), string.Create(CultureInfo.InvariantCulture, $"{stack.Name}-{nanoseconds}"));
        AtomicFile.Write($"{prefix}.history.json", Write(update));
        AtomicFile.Write($"{prefix}.checkpoint.json", File.ReadAllBytes(layout.Checkpoint(stack)));
    }

    private static byte[] Write(UpdateRecord update)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", update.Kind);
            writer.WriteNumber("startTime", update.Started.ToUnixTimeSeconds());
            writer.WriteString("message", update.Message);
            writer.WriteStartObject("environment");
            writer.WriteEndObject();
            writer.WriteStartObject("config");
            foreach (var (key, value) in update.Config.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
            {
                writer.WritePropertyName(key.ToString());
                WriteConfig(writer, value);
            }

            writer.WriteEndObject();
            writer.WriteString("result", update.Succeeded ? "succeeded" : "failed");
            writer.WriteNumber("endTime", update.Ended.ToUnixTimeSeconds());
            writer.WriteNumber("version", 0);
            writer.WriteStartObject("resourceChanges");
            foreach (var (operation, count) in update.Changes.OrderBy(pair => pair.Key))
            {
                writer.WriteNumber(operation.Name(), count);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteConfig(Utf8JsonWriter writer, ConfigNode value)
    {
        if (value is ConfigNode.Secure secure)
        {
            writer.WriteStartObject();
            writer.WriteString("secure", secure.Ciphertext);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(ConfigText.Render(value, cipher: null));
        }
    }
}
