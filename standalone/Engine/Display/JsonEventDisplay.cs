using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Display;

/// <summary>Shows a deployment as a stream of events, one JSON object a line.</summary>
/// <remarks>Source of the form: pulumi <c>sdk/go/common/apitype/events.go</c>, <c>EngineEvent</c>.</remarks>
internal sealed class JsonEventDisplay(DisplayOptions options, Output output, TimeProvider time) : IDisplay
{
    private readonly SecretForm _secrets = options.ShowSecrets ? SecretForm.Bare : SecretForm.Blinded;
    private int _sequence;

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details => [];

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: false)))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", _sequence++);
            writer.WriteNumber("timestamp", time.GetUtcNow().ToUnixTimeSeconds());
            WriteBody(writer, engineEvent);
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void WriteBody(Utf8JsonWriter writer, EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case EngineEvent.Prelude prelude:
                writer.WriteStartObject("preludeEvent");
                writer.WriteStartObject("config");
                foreach (var (key, value) in prelude.Config.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WriteString(key, value);
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case EngineEvent.ResourcePre pre:
                WriteStep(writer, "resourcePreEvent", pre.Metadata, pre.Planning);
                break;
            case EngineEvent.ResourceOutputs outputs:
                WriteStep(writer, "resOutputsEvent", outputs.Metadata, outputs.Planning);
                break;
            case EngineEvent.ResourceOperationFailed failed:
                writer.WriteStartObject("resOpFailedEvent");
                EventJson.WriteStep(writer, failed.Metadata, _secrets);
                writer.WriteNumber("status", failed.StatusUnknown ? 2 : 1);
                writer.WriteNumber("steps", 0);
                writer.WriteEndObject();
                break;
            case EngineEvent.Diagnostic diagnostic:
                WriteDiagnostic(writer, diagnostic);
                break;
            case EngineEvent.Summary summary:
                writer.WriteStartObject("summaryEvent");
                writer.WriteBoolean("maybeCorrupt", summary.MaybeCorrupt);
                writer.WriteNumber("durationSeconds", (int)summary.Duration.TotalSeconds);
                EventJson.WriteChanges(writer, "resourceChanges", summary.ResourceChanges);
                writer.WriteStartObject("PolicyPacks");
                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case EngineEvent.Cancel:
                writer.WriteStartObject("cancelEvent");
                writer.WriteEndObject();
                break;
        }
    }

    private void WriteStep(Utf8JsonWriter writer, string name, StepMetadata step, bool planning)
    {
        writer.WriteStartObject(name);
        EventJson.WriteStep(writer, step, _secrets);
        if (planning)
        {
            writer.WriteBoolean("planning", true);
        }

        writer.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, EngineEvent.Diagnostic diagnostic)
    {
        writer.WriteStartObject("diagnosticEvent");
        if (diagnostic.Urn is { } urn)
        {
            writer.WriteString("urn", urn.Value);
        }

        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("color", "never");
        writer.WriteString("severity", EventJson.NameOf(diagnostic.Severity));
        if (diagnostic.StreamId != 0)
        {
            writer.WriteNumber("streamID", diagnostic.StreamId);
        }

        if (diagnostic.Ephemeral)
        {
            writer.WriteBoolean("ephemeral", true);
        }

        writer.WriteEndObject();
    }
}
