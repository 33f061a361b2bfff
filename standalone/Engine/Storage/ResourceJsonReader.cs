using System.Collections.Frozen;
using System.Text.Json;
using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Storage;

/// <summary>Reads resources of version 3 deployments. Fields that the engine does not know are kept as they are.</summary>
internal sealed class ResourceJsonReader(PropertyJsonReader properties)
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "external", "dependencies", "initErrors",
        "provider", "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "aliases", "customTimeouts", "importID",
        "retainOnDelete", "deletedWith", "created", "modified", "sourcePosition", "ignoreChanges", "hideDiff", "replaceOnChanges",
    ]);

    /// <summary>Reads one resource.</summary>
    /// <exception cref="FormatException">A URN or a provider reference is malformed.</exception>
    public ResourceState Read(JsonElement element)
    {
        var urn = Urn.Parse(Text(element, "urn") ?? "");
        var state = new ResourceState
        {
            Urn = urn,
            Custom = Flag(element, "custom"),
            Delete = Flag(element, "delete"),
            Id = Text(element, "id"),
            Type = Text(element, "type") ?? urn.Type,
            Inputs = Properties(element, "inputs", urn),
            Outputs = Properties(element, "outputs", urn),
            Parent = Urn.ParseOptional(Text(element, "parent")),
            Protect = Flag(element, "protect"),
            External = Flag(element, "external"),
            Dependencies = Urns(element, "dependencies"),
            InitErrors = Texts(element, "initErrors"),
            Provider = ProviderReference.ParseOptional(Text(element, "provider")),
            PropertyDependencies = PropertyDependencies(element),
            PendingReplacement = Flag(element, "pendingReplacement"),
            AdditionalSecretOutputs = Texts(element, "additionalSecretOutputs"),
            Aliases = Urns(element, "aliases"),
            CustomTimeouts = Timeouts(element),
            ImportId = Text(element, "importID"),
            RetainOnDelete = Flag(element, "retainOnDelete"),
            DeletedWith = Urn.ParseOptional(Text(element, "deletedWith")),
            Created = Time(element, "created"),
            Modified = Time(element, "modified"),
            SourcePosition = Text(element, "sourcePosition"),
            IgnoreChanges = Texts(element, "ignoreChanges"),
            HideDiff = Paths(element, "hideDiff"),
            ReplaceOnChanges = Texts(element, "replaceOnChanges"),
        };
        var others = element.EnumerateObject().Where(field => !Known.Contains(field.Name)).ToList();
        return others.Count == 0 ? state : state with
        {
            OtherFields = others.ToDictionary(field => field.Name, field => field.Value.Clone()),
        };
    }

    private PropertyMap Properties(JsonElement element, string name, Urn urn) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? properties.ReadMap(value, ResourceJson.Location(urn, name))
            : PropertyMap.Empty;

    private static Dictionary<string, IReadOnlyList<Urn>> PropertyDependencies(JsonElement element) =>
        element.TryGetProperty("propertyDependencies", out var map) && map.ValueKind == JsonValueKind.Object
            ? map.EnumerateObject().ToDictionary(
                property => property.Name, property => (IReadOnlyList<Urn>)Items(property.Value, Urn.Parse), StringComparer.Ordinal)
            : [];

    private static CustomTimeouts Timeouts(JsonElement element)
    {
        if (!element.TryGetProperty("customTimeouts", out var timeouts) || timeouts.ValueKind != JsonValueKind.Object)
        {
            return CustomTimeouts.None;
        }

        double Seconds(string name) => timeouts.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
        return new(Seconds("create"), Seconds("update"), Seconds("delete"), Seconds("read"));
    }

    private static bool Flag(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetDateTimeOffset() : null;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Items(value, text => text) : [];

    private static List<Urn> Urns(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Items(value, Urn.Parse) : [];

    private static List<PropertyPath> Paths(JsonElement element, string name) =>
        element.TryGetProperty(name, out var paths) && paths.ValueKind == JsonValueKind.Array
            ? [.. paths.EnumerateArray().Select(path => path.EnumerateArray().Aggregate(PropertyPath.Root, (parent, step) =>
                step.ValueKind == JsonValueKind.Number ? parent.Append(step.GetInt32()) : parent.Append(step.GetString()!)))]
            : [];

    private static List<T> Items<T>(JsonElement value, Func<string, T> parse) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => parse(item.GetString()!))] : [];
}
