using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi.Protocol.Properties;

/// <summary>An ordered, immutable list of property values that compares by content.</summary>
[CollectionBuilder(typeof(PropertyList), nameof(Create))]
public sealed class PropertyList : IReadOnlyList<PropertyValue>, IEquatable<PropertyList>
{
    /// <summary>The list without items.</summary>
    public static PropertyList Empty { get; } = new([]);

    private readonly ImmutableArray<PropertyValue> _items;

    private PropertyList(ImmutableArray<PropertyValue> items) => _items = items;

    /// <summary>Collects <paramref name="items"/> in order; also what a collection expression calls.</summary>
    public static PropertyList Create(ReadOnlySpan<PropertyValue> items) => new([.. items]);

    /// <summary>Collects <paramref name="items"/> in order.</summary>
    public static PropertyList From(IEnumerable<PropertyValue> items) => new([.. items]);

    /// <inheritdoc/>
    public PropertyValue this[int index] => _items[index];

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyList? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
