using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>Writes resources as they stand in version 3 deployments: fields in the stock order, empty ones left out.</summary>
/// <remarks>Source of names and order: pulumi <c>sdk/go/common/apitype/core.go</c>, <c>ResourceV3</c>.</remarks>
internal static class ResourceJson
{
    /// <summary>Writes <paramref name="resource"/>.</summary>
    public static void Write(Utf8JsonWriter writer, ResourceState resource, SecretForm secrets)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn.Value);
        writer.WriteBoolean("custom", resource.Custom);
        WriteFlag(writer, "delete", resource.Delete);
        WriteText(writer, "id", resource.Id);
        writer.WriteString("type", resource.Type);
        WriteProperties(writer, "inputs", resource.Inputs, secrets, resource.Urn);
        WriteProperties(writer, "outputs", resource.Outputs, secrets, resource.Urn);
        WriteText(writer, "parent", resource.Parent?.Value);
        WriteFlag(writer, "protect", resource.Protect);
        WriteFlag(writer, "external", resource.External);
        WriteTexts(writer, "dependencies", resource.Dependencies.Select(urn => urn.Value));
        WriteTexts(writer, "initErrors", resource.InitErrors);
        WriteText(writer, "provider", resource.Provider?.ToString());
        WritePropertyDependencies(writer, resource.PropertyDependencies);
        WriteFlag(writer, "pendingReplacement", resource.PendingReplacement);
        WriteTexts(writer, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        WriteTexts(writer, "aliases", resource.Aliases.Select(urn => urn.Value));
        WriteTimeouts(writer, resource.CustomTimeouts);
        WriteText(writer, "importID", resource.ImportId);
        WriteFlag(writer, "retainOnDelete", resource.RetainOnDelete);
        WriteText(writer, "deletedWith", resource.DeletedWith?.Value);
        WriteText(writer, "created", resource.Created is { } created ? GoJson.FormatTime(created) : null);
        WriteText(writer, "modified", resource.Modified is { } modified ? GoJson.FormatTime(modified) : null);
        WriteText(writer, "sourcePosition", resource.SourcePosition);
        WriteTexts(writer, "ignoreChanges", resource.IgnoreChanges);
        WritePaths(writer, "hideDiff", resource.HideDiff);
        WriteTexts(writer, "replaceOnChanges", resource.ReplaceOnChanges);
        foreach (var (name, value) in resource.OtherFields)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Where the properties of a resource are, for telling secrets apart.</summary>
    public static string Location(Urn urn, string section) => $"{urn.Value} {section}";

    private static void WriteProperties(
        Utf8JsonWriter writer, string name, PropertyMap properties, SecretForm secrets, Urn urn)
    {
        if (properties.Count > 0)
        {
            writer.WritePropertyName(name);
            PropertyJson.Write(writer, properties, secrets, Location(urn, name));
        }
    }

    private static void WritePropertyDependencies(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyList<Urn>> dependencies)
    {
        if (dependencies.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in dependencies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // A property without dependencies is there all the same. Stock engines used to write null for none, against their schema.
            writer.WriteStartArray(property);
            foreach (var urn in urns)
            {
                writer.WriteStringValue(urn.Value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteTimeouts(Utf8JsonWriter writer, CustomTimeouts timeouts)
    {
        if (timeouts == CustomTimeouts.None)
        {
            return;
        }

        writer.WriteStartObject("customTimeouts");
        foreach (var (name, seconds) in new[]
            { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read) })
        {
            if (seconds != 0)
            {
                writer.WritePropertyName(name);
                GoJson.WriteNumber(writer, seconds);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>A path is a list of its steps there: names and indices.</summary>
    private static void WritePaths(Utf8JsonWriter writer, string name, IReadOnlyList<PropertyPath> paths)
    {
        if (paths.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var path in paths)
        {
            writer.WriteStartArray();
            foreach (var segment in path.Segments)
            {
                if (segment.Key is { } key)
                {
                    writer.WriteStringValue(key);
                }
                else
                {
                    writer.WriteNumberValue(segment.Index);
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, value);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        var opened = false;
        foreach (var value in values)
        {
            if (!opened)
            {
                writer.WriteStartArray(name);
                opened = true;
            }

            writer.WriteStringValue(value);
        }

        if (opened)
        {
            writer.WriteEndArray();
        }
    }
}
