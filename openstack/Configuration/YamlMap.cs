using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OpenStack.Client.Configuration;

/// <summary>A mapping of a YAML file: values are texts, maps and lists of both.</summary>
internal sealed class YamlMap(ImmutableDictionary<string, object?> members)
{
    private const string MergeKey = "<<";

    public static YamlMap Empty { get; } = new(ImmutableDictionary<string, object?>.Empty);

    public IEnumerable<string> Names => members.Keys;

    /// <summary>A value; <c>null</c> when there is none.</summary>
    public object? this[string name] => members.GetValueOrDefault(name);

    /// <summary>From what the parser makes; <c>null</c> when it is no mapping.</summary>
    public static YamlMap? Of(YamlNode parsed) => Convert(parsed) as YamlMap;

    /// <summary>A text that is not empty.</summary>
    public string? Text(string name) => this[name] is string { Length: > 0 } text ? text : null;

    /// <summary>This map with another value.</summary>
    public YamlMap With(string name, string value) => new(members.SetItem(name, value));

    /// <summary>This map with another's values over it; maps within are put over each other in the same way.</summary>
    public YamlMap Overlaid(YamlMap other) => new(other.Names.Aggregate(
        members,
        (merged, name) => merged.SetItem(name, (this[name], other[name]) switch
        {
            (YamlMap below, YamlMap above) => below.Overlaid(above),
            (_, var above) => above,
        })));

    private static object? Convert(YamlNode parsed) => parsed switch
    {
        YamlMappingNode map => new YamlMap(ImmutableDictionary<string, object?>.Empty.SetItems(MembersOf(map))),
        YamlSequenceNode list => list.Select(Convert).ToImmutableArray(),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } => null,
        _ => TextOf(parsed),
    };

    // In the order in which they win: a map's own members over merged ones, and of those the first named
    // (https://yaml.org/type/merge.html).
    private static IEnumerable<KeyValuePair<string, object?>> MembersOf(YamlMappingNode map)
    {
        var merged = map.Where(pair => TextOf(pair.Key) == MergeKey)
            .SelectMany(pair => pair.Value is YamlSequenceNode list ? list.Reverse() : [pair.Value])
            .OfType<YamlMappingNode>()
            .SelectMany(MembersOf);
        var own = map.Where(pair => TextOf(pair.Key) != MergeKey)
            .Select(pair => KeyValuePair.Create(TextOf(pair.Key) ?? "", Convert(pair.Value)));
        return merged.Concat(own);
    }

    private static string? TextOf(YamlNode node) => (node as YamlScalarNode)?.Value;
}
