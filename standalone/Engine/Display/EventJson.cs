using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Engine.Storage;

namespace Pulumi.Engine.Display;

/// <summary>The pieces of which JSON about deployments is made.</summary>
/// <remarks>Source of the form: pulumi <c>sdk/go/common/apitype/events.go</c>.</remarks>
internal static class EventJson
{
    /// <summary>The name of a severity.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Debug => "debug",
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.InfoError => "info#err",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    /// <summary>Writes counts by operation.</summary>
    public static void WriteChanges(Utf8JsonWriter writer, string name, IReadOnlyDictionary<StepOperation, int> changes)
    {
        writer.WriteStartObject(name);
        foreach (var (operation, count) in changes.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key.Name(), StringComparer.Ordinal))
        {
            writer.WriteNumber(operation.Name(), count);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes names; nothing where there are none.</summary>
    public static void WriteNames(Utf8JsonWriter writer, string field, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(field);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a detailed diff.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="kindField">How the field with the kind is called: digests and events differ.</param>
    /// <param name="detail">The differences by path.</param>
    public static void WriteDetail(
        Utf8JsonWriter writer, string kindField, IReadOnlyDictionary<string, PropertyDiff>? detail)
    {
        if (detail is null)
        {
            writer.WriteNull("detailedDiff");
            return;
        }

        writer.WriteStartObject("detailedDiff");
        foreach (var (path, diff) in detail.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(path);
            writer.WriteString(kindField, diff.Kind.Name());
            writer.WriteBoolean("inputDiff", diff.InputDiff);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes what an event says about a step.</summary>
    public static void WriteStep(Utf8JsonWriter writer, StepMetadata step, SecretForm secrets)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("op", step.Operation.Name());
        writer.WriteString("urn", step.Urn.Value);
        writer.WriteString("type", step.Type);
        WriteState(writer, "old", step.Old, secrets);
        WriteState(writer, "new", step.New, secrets);
        WriteNames(writer, "keys", step.Keys);
        WriteNames(writer, "diffs", step.Diffs);
        WriteDetail(writer, "diffKind", step.DetailedDiff);
        if (step.Logical)
        {
            writer.WriteBoolean("logical", true);
        }

        writer.WriteString("provider", step.Provider);
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, string name, ResourceState? state, SecretForm secrets)
    {
        if (state is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("type", state.Type);
        writer.WriteString("urn", state.Urn.Value);
        if (state.Custom)
        {
            writer.WriteBoolean("custom", true);
        }

        if (state.Delete)
        {
            writer.WriteBoolean("delete", true);
        }

        writer.WriteString("id", state.Id ?? "");
        writer.WriteString("parent", state.Parent?.Value ?? "");
        if (state.Protect)
        {
            writer.WriteBoolean("protect", true);
        }

        writer.WritePropertyName("inputs");
        PropertyJson.Write(writer, state.Inputs, secrets, "");
        writer.WritePropertyName("outputs");
        PropertyJson.Write(writer, state.Outputs, secrets, "");
        writer.WriteString("provider", state.Provider?.ToString() ?? "");
        WriteNames(writer, "initErrors", state.InitErrors);
        WriteNames(writer, "hideDiffs", [.. state.HideDiff.Select(path => path.ToString())]);
        writer.WriteEndObject();
    }
}
