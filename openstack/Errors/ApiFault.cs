using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenStack.Client.Errors;

/// <summary>What a service said about a failure.</summary>
/// <param name="Type">Its name for it; <c>null</c> when it gave none.</param>
/// <param name="Message">Its words, on one line; empty when it had none.</param>
internal sealed partial record ApiFault(string? Type, string Message)
{
    /// <summary>A proxy may answer with a whole page.</summary>
    private const int LongestMessage = 800;

    /// <summary>
    /// Reads an error answer: neutron's <c>NeutronError</c>, nova's <c>{"badRequest": {…}}</c>, keystone's <c>error</c>,
    /// placement's <c>errors</c>, glance's JSON, HTML or plain text, and whatever a proxy in front of them answers.
    /// </summary>
    public static ApiFault Decode(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body.AsSpan().TrimStart().StartsWith('{') && Parse(body) is { } json
            ? FromJson(json)
            : new ApiFault(null, OneLine(WithoutMarkup(body)));
    }

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            // A body that was cut off is shown as it is.
            return null;
        }
    }

    private static ApiFault FromJson(JsonObject json)
    {
        if (json["errors"] is JsonArray { Count: > 0 } errors && errors[0] is JsonObject first)
        {
            return new ApiFault(Text(first["code"]), OneLine(Text(first["detail"]) ?? Text(first["title"]) ?? ""));
        }

        // webob's JSON errors (glance): the message stands at the top, with markup in it.
        if (json["message"] is JsonValue plain)
        {
            return new ApiFault(null, OneLine(WithoutMarkup(Text(plain) ?? "")));
        }

        if (json.Count != 1)
        {
            return new ApiFault(null, OneLine(json.ToJsonString()));
        }

        var (name, value) = json.First();
        return value switch
        {
            JsonObject fault => new ApiFault(Text(fault["type"]) ?? TypeOf(name), OneLine(MessageOf(fault))),
            JsonValue text => new ApiFault(TypeOf(name), OneLine(Text(text) ?? text.ToJsonString())),
            _ => new ApiFault(TypeOf(name), OneLine(value?.ToJsonString() ?? "")),
        };
    }

    // "error" and "NeutronError" are envelopes, "badRequest" is a name.
    private static string? TypeOf(string name) => name is "error" or "NeutronError" ? null : name;

    private static string MessageOf(JsonObject fault)
    {
        var message = Text(fault["message"]) ?? "";
        var detail = Text(fault["detail"]);
        return string.IsNullOrWhiteSpace(detail) || message.Contains(detail, StringComparison.Ordinal)
            ? message
            : $"{message} ({detail})";
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static string WithoutMarkup(string text) =>
        WebUtility.HtmlDecode(Markup().Replace(Head().Replace(text, " "), " "));

    private static string OneLine(string text)
    {
        var line = Whitespace().Replace(text, " ").Trim();
        return line.Length <= LongestMessage ? line : string.Concat(line.AsSpan(0, LongestMessage), " …");
    }

    [GeneratedRegex("<head>.*?</head>|<style.*?</style>|<script.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
