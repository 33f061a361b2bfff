using System.Collections.Immutable;

namespace OpenStack.Client.Configuration;

/// <summary>A mapping of a YAML file: values are texts, maps and lists of both.</summary>
internal sealed class YamlMap(ImmutableDictionary<string, object?> members)
{
    public static YamlMap Empty { get; } = new(ImmutableDictionary<string, object?>.Empty);

    public IEnumerable<string> Names => members.Keys;

    /// <summary>A value; <c>null</c> when there is none.</summary>
    public object? this[string name] => members.GetValueOrDefault(name);

    /// <summary>From what the parser makes; <c>null</c> when it is no mapping.</summary>
    public static YamlMap? Of(object? parsed) => Convert(parsed) as YamlMap;

    /// <summary>A text that is not empty.</summary>
    public string? Text(string name) => this[name] is string { Length: > 0 } text ? text : null;

    /// <summary>This map with another's values over it; maps within are put over each other in the same way.</summary>
    public YamlMap Overlaid(YamlMap other) => new(other.Names.Aggregate(
        members,
        (merged, name) => merged.SetItem(name, (this[name], other[name]) switch
        {
            (YamlMap below, YamlMap above) => below.Overlaid(above),
            (_, var above) => above,
        })));

    private static object? Convert(object? parsed) => parsed switch
    {
        IDictionary<object, object?> map => new YamlMap(map.ToImmutableDictionary(
            pair => pair.Key.ToString() ?? "", pair => Convert(pair.Value), StringComparer.Ordinal)),
        IEnumerable<object?> list => list.Select(Convert).ToImmutableArray(),
        _ => parsed?.ToString(),
    };
}
