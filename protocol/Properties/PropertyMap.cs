using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol.Properties;

/// <summary>
/// The properties of an object: immutable, compared by content, and enumerated in ordinal order of the names so that
/// everything derived from a map (state files, diffs, logs) is deterministic.
/// </summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    /// <summary>The map without properties.</summary>
    public static PropertyMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, PropertyValue> _values;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> values) => _values = values;

    /// <summary>Collects <paramref name="pairs"/>; a later pair wins over an earlier one of the same name.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> pairs) =>
        new(Empty._values.SetItems(pairs));

    /// <summary>Collects <paramref name="pairs"/>; a later pair wins over an earlier one of the same name.</summary>
    public static PropertyMap Of(params (string Name, PropertyValue Value)[] pairs) =>
        From(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    /// <summary>The value of <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public PropertyValue this[string key] => _values[key];

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _values.Values;

    /// <summary>This map with <paramref name="key"/> set to <paramref name="value"/>.</summary>
    public PropertyMap With(string key, PropertyValue value) => new(_values.SetItem(key, value));

    /// <summary>This map with every property of <paramref name="other"/> set.</summary>
    public PropertyMap With(IEnumerable<KeyValuePair<string, PropertyValue>> other) => new(_values.SetItems(other));

    /// <summary>This map without <paramref name="key"/>.</summary>
    public PropertyMap Without(string key) => new(_values.Remove(key));

    /// <summary>The value of <paramref name="key"/>, or <see cref="PropertyValue.Null"/> when absent.</summary>
    public PropertyValue Get(string key) => _values.GetValueOrDefault(key, PropertyValue.Null);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) =>
        _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && _values.SequenceEqual(other._values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _values)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
