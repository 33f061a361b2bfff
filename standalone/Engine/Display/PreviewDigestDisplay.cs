using System.Text;
using System.Text.Json;
using Pulumi.Engine.Configuration;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Display;

/// <summary>Shows a preview as one JSON document: configuration, steps, diagnostics and counts.</summary>
/// <remarks>Source of the form: pulumi <c>sdk/go/pkg/display/json.go</c>, <c>PreviewDigest</c>.</remarks>
internal sealed class PreviewDigestDisplay(DisplayOptions options, Output output) : IDisplay
{
    private readonly SecretForm _secrets = options.ShowSecrets ? SecretForm.Bare : SecretForm.Blinded;
    private readonly List<StepMetadata> _steps = [];
    private readonly List<EngineEvent.Diagnostic> _diagnostics = [];
    private IReadOnlyDictionary<string, string> _config = new Dictionary<string, string>();

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details => [];

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case EngineEvent.Prelude prelude:
                _config = prelude.Config;
                break;
            case EngineEvent.ResourcePre { Metadata: var step } when
                step.Operation != StepOperation.Same || options.ShowSames || step.Type == Urn.StackType:
                _steps.Add(step);
                break;
            case EngineEvent.Diagnostic { Ephemeral: false } diagnostic when
                diagnostic.Severity != DiagnosticSeverity.Debug || options.ShowDebug:
                _diagnostics.Add(diagnostic);
                break;
            case EngineEvent.Summary summary:
                output.WriteLine(Encoding.UTF8.GetString(Write(summary)));
                break;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private byte[] Write(EngineEvent.Summary summary)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions(indented: true)))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("config");
            foreach (var (key, value) in _config.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
            writer.WriteStartArray("steps");
            _steps.ForEach(step => WriteStep(writer, step));
            writer.WriteEndArray();
            if (_diagnostics.Count > 0)
            {
                writer.WriteStartArray("diagnostics");
                _diagnostics.ForEach(diagnostic => WriteDiagnostic(writer, diagnostic));
                writer.WriteEndArray();
            }

            writer.WriteNumber("duration", summary.Duration.Ticks * 100);
            EventJson.WriteChanges(writer, "changeSummary", summary.ResourceChanges);
            if (summary.MaybeCorrupt)
            {
                writer.WriteBoolean("maybeCorrupt", true);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteStep(Utf8JsonWriter writer, StepMetadata step)
    {
        writer.WriteStartObject();
        writer.WriteString("op", step.Operation.Name());
        writer.WriteString("urn", step.Urn.Value);
        if (step.Provider.Length > 0)
        {
            writer.WriteString("provider", step.Provider);
        }

        WriteState(writer, "oldState", step.Old);
        WriteState(writer, "newState", step.New);
        EventJson.WriteNames(writer, "diffReasons", step.Diffs);
        EventJson.WriteNames(writer, "replaceReasons", step.Keys);
        EventJson.WriteDetail(writer, "kind", step.DetailedDiff);
        writer.WriteEndObject();
    }

    private void WriteState(Utf8JsonWriter writer, string name, ResourceState? state)
    {
        if (state is not null)
        {
            writer.WritePropertyName(name);
            ResourceJson.Write(writer, state, _secrets);
        }
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, EngineEvent.Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        if (diagnostic.Urn is { } urn)
        {
            writer.WriteString("urn", urn.Value);
        }

        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("severity", EventJson.NameOf(diagnostic.Severity));
        writer.WriteEndObject();
    }
}
