using System.Collections.Immutable;

namespace Pulumi.Plugin.Binding;

/// <summary>Makes typed collections of untyped items, for item types that are only known by reflection.</summary>
internal interface ICollectionFactory
{
    /// <summary>An <see cref="ImmutableArray{T}"/>.</summary>
    object Array(IEnumerable<object> items);

    /// <summary>An <see cref="ImmutableSortedDictionary{TKey,TValue}"/> in ordinal order of its string keys.</summary>
    object Dictionary(IEnumerable<KeyValuePair<string, object>> items);

    /// <summary>The factory for collections of <paramref name="item"/>.</summary>
    public static ICollectionFactory Of(Type item) =>
        (ICollectionFactory)Activator.CreateInstance(typeof(CollectionFactory<>).MakeGenericType(item))!;
}

/// <inheritdoc/>
internal sealed class CollectionFactory<T> : ICollectionFactory
{
    public object Array(IEnumerable<object> items) => items.Cast<T>().ToImmutableArray();

    public object Dictionary(IEnumerable<KeyValuePair<string, object>> items) =>
        items.ToImmutableSortedDictionary(pair => pair.Key, pair => (T)pair.Value, StringComparer.Ordinal);
}
