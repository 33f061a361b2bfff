using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list-valued property: takes values and outputs one by one (<c>{ a, b }</c>), as a list, or as one output of a list.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _items;

    /// <summary>The empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(IEnumerable<Input<T>> items)
        : this(Output.Create(items.ToImmutableArray()))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items) => _items = items;

    private protected override Output<ImmutableArray<T>> Value => _items.Apply(items => Output.All(items));

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => _items = Append(new InputList<T>(inputs));

    /// <summary>Appends the elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void AddRange(InputList<T> inputs) => _items = Append(inputs);

    /// <summary>A new list: the elements of this one, then those of <paramref name="other"/>.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Append(other));

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => new([value]);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => new([value]);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values);

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values);

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values);

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values);

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(OrEmpty(values));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(OrEmpty(values));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(OrEmpty(values));

    /// <summary>The list that an output will have.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => Of(values.Apply(items => items.AsEnumerable()));

    /// <summary>The list that an output will have.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => Of(values.Apply(items => items.AsEnumerable()));

    /// <summary>The list that an output will have.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Of(values);

    /// <summary>The list that an output will have.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        Of(values.Apply(items => OrEmpty(items).AsEnumerable()));

    /// <summary>Gives the elements when they are known; none when they are not.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var item in await Resolve().GetValueAsync(whenUnknown: []))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The elements are only known later: use ToOutput().Apply(...) or await foreach.");

    internal InputList<T> Clone() => new(_items);

    private protected override IOutput Untyped() => _items;

    private static InputList<T> Of(IEnumerable<T> values) => new(values.Select(value => (Input<T>)value));

    private static InputList<T> Of(IEnumerable<Output<T>> values) => new(values.Select(value => (Input<T>)value));

    private static InputList<T> Of(Output<IEnumerable<T>> values) =>
        new(values.Apply(items => items.Select(item => (Input<T>)item).ToImmutableArray()));

    private static ImmutableArray<TItem> OrEmpty<TItem>(ImmutableArray<TItem> items) => items.IsDefault ? [] : items;

    private Output<ImmutableArray<Input<T>>> Append(InputList<T> other) =>
        Output.Tuple(_items, other._items).Apply(lists => lists.Item1.AddRange(lists.Item2));
}
