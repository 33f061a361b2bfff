using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Engine.Configuration;

/// <summary>How this program writes JSON for people and for files: compact or indented, without HTML escapes.</summary>
internal static class JsonText
{
    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented by four spaces, as the stock CLI indents.</summary>
    public static JsonSerializerOptions Indented { get; } =
        new(Relaxed) { WriteIndented = true, IndentSize = 4 };

    /// <summary>A string with its quotation marks. JSON's escapes are among those of C# and of YAML.</summary>
    public static string Quote(string text) => JsonValue.Create(text).ToJsonString(Relaxed);

    /// <summary>As <see cref="Indented"/> and <see cref="Relaxed"/>, for a writer.</summary>
    public static JsonWriterOptions WriterOptions(bool indented) =>
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, IndentSize = 4 };
}
