using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map-valued property: takes values and outputs key by key, as a dictionary, or as one output of one.</summary>
/// <typeparam name="TValue">The type of a value; keys are text.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    /// <summary>The empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) => _entries = entries;

    /// <summary>Adds an entry.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    private protected override Output<ImmutableDictionary<string, TValue>> Value =>
        _entries.Apply(entries =>
            Output.All(entries.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
                .Apply(pairs => ImmutableDictionary.CreateRange(pairs)));

    /// <summary>Adds an entry; a key can be added again only with the same value.</summary>
    public void Add(string key, Input<TValue> value) =>
        _entries = _entries.Apply(entries => entries.TryGetValue(key, out var existing)
            ? entries.SetItem(key, Same(key, existing, value))
            : entries.Add(key, value));

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map.</summary>
    public void AddRange(InputMap<TValue> values) =>
        _entries = Output.Tuple(_entries, values._entries).Apply(maps => maps.Item1.AddRange(maps.Item2));

    /// <summary>A new map with the entries of both; those of <paramref name="second"/> win.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Output.Tuple(first._entries, second._entries).Apply(maps => maps.Item1.SetItems(maps.Item2)));

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        Of(Output.Create(values.AsEnumerable()));

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        Of(Output.Create(values.AsEnumerable()));

    /// <summary>The map that an output will have.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        Of(values.Apply(entries => entries.AsEnumerable()));

    /// <summary>The map that an output will have.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        Of(values.Apply(entries => entries.AsEnumerable()));

    /// <summary>The map that an output will have.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        Of(values.Apply(entries => entries.AsEnumerable()));

    /// <summary>Gives the entries when they are known; none when they are not.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        foreach (var entry in await Resolve().GetValueAsync(whenUnknown: ImmutableDictionary<string, TValue>.Empty))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The entries are only known later: use ToOutput().Apply(...) or await foreach.");

    private protected override IOutput Untyped() => _entries;

    private static InputMap<TValue> Of(Output<IEnumerable<KeyValuePair<string, TValue>>> values) =>
        new(values.Apply(entries => entries.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)));

    private static Output<TValue> Same(string key, Input<TValue> existing, Input<TValue> added) =>
        Output.Tuple(existing, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"The map has the key '{key}' already, with another value."));
}
