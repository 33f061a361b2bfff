using System.Collections.Immutable;

namespace OpenStack.Client.Configuration;

/// <summary>The settings of several sources, the earlier ones first.</summary>
internal sealed class MergedSettings
{
    private readonly ImmutableDictionary<Setting, SettingValue> _values;

    public MergedSettings(params IReadOnlyList<SettingSource> sources)
    {
        _values = sources.Aggregate(ImmutableDictionary<Setting, SettingValue>.Empty, Fill);
        EndpointOverrides = sources.Reverse()
            .SelectMany(source => source.EndpointOverrides)
            .Aggregate(
                ImmutableSortedDictionary.Create<string, SettingValue>(StringComparer.Ordinal),
                (merged, pair) => merged.SetItem(pair.Key, pair.Value));
    }

    /// <summary>Endpoints by service type.</summary>
    public ImmutableSortedDictionary<string, SettingValue> EndpointOverrides { get; }

    /// <summary>The values that must never be shown.</summary>
    public IEnumerable<string> Secrets => _values.Where(pair => pair.Key.IsSecret).Select(pair => pair.Value.Text);

    /// <summary>A value; <c>null</c> when no source has it.</summary>
    public SettingValue? this[Setting setting] => _values.GetValueOrDefault(setting);

    /// <summary>Which source won, setting by setting.</summary>
    public string Describe() => string.Join("; ", _values
        .OrderBy(pair => pair.Key.Property, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key} from {pair.Value.Origin}"));

    // A source fills what is empty. Where it would fill in an alternative to what an earlier source has chosen (a user name
    // beside a user id) it is left out.
    private static ImmutableDictionary<Setting, SettingValue> Fill(
        ImmutableDictionary<Setting, SettingValue> filled, SettingSource source)
    {
        var chosen = filled.Keys.Select(setting => setting.Choice).OfType<string>().ToHashSet();
        return filled.AddRange(source.Values.Where(pair =>
            !filled.ContainsKey(pair.Key) && (pair.Key.Choice is not { } choice || !chosen.Contains(choice))));
    }
}
