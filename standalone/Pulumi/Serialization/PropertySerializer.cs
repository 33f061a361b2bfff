using System.Collections;
using System.Reflection;
using System.Text.Json;
using Pulumi.Protocol.Properties;
using Pulumi.Registration;

namespace Pulumi.Serialization;

/// <summary>Turns what programs write (inputs, outputs, objects, collections, resources) into property values.</summary>
/// <param name="keepReferences">Whether resources are sent as such; otherwise as their id or URN.</param>
/// <param name="keepOutputs">Whether outputs are sent with their dependencies, as output values.</param>
internal sealed class PropertySerializer(bool keepReferences, bool keepOutputs = false)
{
    private readonly HashSet<Resource> _dependencies = [];

    /// <summary>The resources that the values came from.</summary>
    public IReadOnlyCollection<Resource> Dependencies => _dependencies;

    /// <summary>Whether a resource among the values counts as a dependency.</summary>
    public bool TracksReferences { get; init; } = true;

    /// <summary>Turns one value.</summary>
    /// <param name="path">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">Its type can't be sent.</exception>
    public async Task<PropertyValue> SerializeAsync(string path, object? value) => value switch
    {
        null or ValueTuple => PropertyValue.Null,
        bool truth => truth,
        int number => (double)number,
        double number => number,
        string text => text,
        PropertyValue done => done,
        AssetOrArchive files => files.Value,
        Task => throw new InvalidOperationException($"{path}: a Task can't be sent; wrap it with Output.Create."),
        InputArgs args => new PropertyValue.MapValue(await SerializeMapAsync(path, args.ToDictionary())),
        IInput input => await SerializeOutputAsync(path, input.ToUntypedOutput()),
        IOutput output => await SerializeOutputAsync(path, output),
        IUnion union => await SerializeAsync(path, union.Value),
        JsonElement json => JsonProperties.Read(json),
        Resource resource => await SerializeResourceAsync(path, resource),
        IDictionary map => new PropertyValue.MapValue(await SerializeMapAsync(path, Entries(path, map))),
        IList list => await SerializeListAsync(path, list),
        Enum choice => (double)Convert.ToInt32(choice),
        _ => await SerializeObjectAsync(path, value),
    };

    /// <summary>Turns named values; those that are null are left out.</summary>
    public async Task<PropertyMap> SerializeMapAsync(string path, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var properties = new Dictionary<string, PropertyValue>();
        foreach (var (name, value) in entries)
        {
            if (await SerializeAsync($"{path}.{name}", value) is not PropertyValue.NullValue and var property)
            {
                properties[name] = property;
            }
        }

        return PropertyMap.From(properties);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string name
                ? KeyValuePair.Create(name, entry.Value)
                : throw new InvalidOperationException($"{path}: a map with keys of type {entry.Key.GetType()} can't be sent.");
        }
    }

    private async Task<PropertyValue> SerializeListAsync(string path, IList list)
    {
        // A default immutable array is a list that was never set, and throws on any access.
        if (list is IStructuralEquatable && list.GetType().GetProperty("IsDefault")?.GetValue(list) is true)
        {
            return PropertyValue.Null;
        }

        var items = new List<PropertyValue>(list.Count);
        foreach (var item in list)
        {
            items.Add(await SerializeAsync($"{path}[{items.Count}]", item));
        }

        return new PropertyValue.ListValue(PropertyList.From(items));
    }

    private async Task<PropertyValue> SerializeOutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync();
        var inner = new PropertySerializer(keepReferences) { TracksReferences = TracksReferences };
        var value = data.IsKnown ? await inner.SerializeAsync(path, data.Value) : null;
        var sources = data.Resources.Union(inner._dependencies);
        _dependencies.UnionWith(sources);

        if (keepOutputs && (value is null || data.IsSecret || sources.Count > 0))
        {
            var urns = await ResourceDependencies.GetUrnsAsync(sources);
            return new PropertyValue.OutputValue(value, data.IsSecret, DependencySet.From(urns));
        }

        return (value ?? PropertyValue.Unknown) switch
        {
            PropertyValue.UnknownValue => PropertyValue.Unknown,
            { } known when data.IsSecret => new PropertyValue.SecretValue(known),
            { } known => known,
        };
    }

    private async Task<PropertyValue> SerializeResourceAsync(string path, Resource resource)
    {
        var tracked = TracksReferences ? this : new PropertySerializer(keepReferences);
        var custom = resource as CustomResource;
        if (custom is not null)
        {
            tracked._dependencies.Add(custom);
        }

        var urn = await tracked.SerializeAsync($"{path}.urn", resource.Urn);
        var id = custom is null ? null : await tracked.SerializeAsync($"{path}.id", custom.Id);
        return keepReferences && urn is PropertyValue.StringValue known
            ? new PropertyValue.ResourceReferenceValue(
                known.Value, custom is null ? null : (id as PropertyValue.StringValue)?.Value ?? "")
            : id ?? urn;
    }

    private async Task<PropertyValue> SerializeObjectAsync(string path, object value)
    {
        var type = value.GetType();
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return EnumTypes.ToProperty(path, value);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException($"{path}: {type.FullName} is not a supported argument type.");
        }

        return new PropertyValue.MapValue(await SerializeMapAsync(path, OutputTypes.PropertiesOf(value)));
    }
}
