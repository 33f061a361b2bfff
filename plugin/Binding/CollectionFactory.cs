using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Plugin.Binding;

/// <summary>Makes typed collections of untyped items, for item types that are only known by reflection.</summary>
internal interface ICollectionFactory
{
    /// <summary>An <see cref="ImmutableArray{T}"/>.</summary>
    object Array(IEnumerable<object> items);

    /// <summary>An <see cref="ImmutableSortedDictionary{TKey,TValue}"/> in ordinal order of its string keys.</summary>
    object Dictionary(IEnumerable<KeyValuePair<string, object>> items);

    // Code for collections of values is made for each type of values, when the program is compiled.
    private static readonly FrozenDictionary<Type, ICollectionFactory> OfValues = new Dictionary<Type, ICollectionFactory>
    {
        [typeof(bool)] = new CollectionFactory<bool>(),
        [typeof(int)] = new CollectionFactory<int>(),
        [typeof(long)] = new CollectionFactory<long>(),
        [typeof(double)] = new CollectionFactory<double>(),
    }.ToFrozenDictionary();

    /// <summary>The factory for collections of <paramref name="item"/>.</summary>
    /// <exception cref="NotSupportedException">There are no collections of this type of values.</exception>
    public static ICollectionFactory Of(Type item) =>
        !item.IsValueType ? OfObjects(item)
        : OfValues.TryGetValue(item, out var known) ? known
        : throw new NotSupportedException($"Properties can't be collections of {item}.");

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Collections of all classes share one code, that for strings.")]
    private static ICollectionFactory OfObjects(Type item) => item == typeof(string)
        ? new CollectionFactory<string>()
        : (ICollectionFactory)Activator.CreateInstance(typeof(CollectionFactory<>).MakeGenericType(item))!;
}

/// <inheritdoc/>
internal sealed class CollectionFactory<T> : ICollectionFactory
{
    public object Array(IEnumerable<object> items) => items.Cast<T>().ToImmutableArray();

    public object Dictionary(IEnumerable<KeyValuePair<string, object>> items) =>
        items.ToImmutableSortedDictionary(pair => pair.Key, pair => (T)pair.Value, StringComparer.Ordinal);
}
