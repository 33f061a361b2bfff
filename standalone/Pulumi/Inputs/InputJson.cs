using System.Text.Json;

namespace Pulumi;

/// <summary>A property that takes JSON, as text or parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>No JSON at all.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>Takes JSON text.</summary>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>Takes a parsed document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>Takes a parsed element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>Takes an output of JSON text.</summary>
    public static implicit operator InputJson(Output<string> json) => json.Apply(text => JsonDocument.Parse(text));

    /// <summary>Takes an output of a parsed document.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) =>
        document.Apply(parsed => parsed.RootElement);

    /// <summary>Takes an output of a parsed element.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
