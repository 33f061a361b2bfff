using System.Text.Json;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework;
using Pulumi.Sriov.Provider.Functions;

namespace Pulumi.Sriov.Provider.Discovery;

/// <summary>
/// Writes what was found as JSON: of each host the answer of <c>getHost</c>, the resources and the remarks, or the <c>error</c>
/// that kept from it.
/// </summary>
internal static class FactsWriter
{
    public static string Write(IEnumerable<DiscoveryOutcome> outcomes) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("host", outcome.Host);
            if (outcome.Found is { } host)
            {
                WriteFound(json, host);
            }
            else
            {
                json.WriteString("error", outcome.Failure!.Message);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteFound(Utf8JsonWriter json, DiscoveredHost host)
    {
        var question = new HostQuestion { Connection = new ConnectionInputs { Host = host.Seen.Host } };
        json.WritePropertyName("facts");
        JsonProperties.Write(json, new PropertyValue.MapValue(PropertyWriter.Write(new GetHost().Invoke(question, host.Seen))));
        json.WriteStartArray("resources");
        foreach (var resource in host.Resources)
        {
            json.WriteStartObject();
            json.WriteString("type", resource.Type);
            json.WriteString("name", resource.Name);
            json.WriteString("id", resource.Id);
            if (resource.Component is { } component)
            {
                json.WriteString("component", component);
            }

            json.WritePropertyName("inputs");
            JsonProperties.Write(json, new PropertyValue.MapValue(resource.Inputs));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in host.Remarks)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
    }
}
