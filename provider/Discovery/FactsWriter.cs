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
        Write(json, new PropertyValue.MapValue(PropertyWriter.Write(new GetHost().Invoke(question, host.Seen))));
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
            Write(json, new PropertyValue.MapValue(resource.Inputs));
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

    private static void Write(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.BoolValue boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            case PropertyValue.NumberValue number:
                json.WriteNumberValue(number.Value);
                break;
            case PropertyValue.StringValue text:
                json.WriteStringValue(text.Value);
                break;
            case PropertyValue.ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case PropertyValue.MapValue map:
                json.WriteStartObject();
                foreach (var (name, member) in map.Properties)
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
