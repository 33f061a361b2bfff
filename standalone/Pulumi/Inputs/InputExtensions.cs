namespace Pulumi;

/// <summary>Uses inputs like outputs.</summary>
public static class InputExtensions
{
    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <inheritdoc cref="Output{T}.Apply{TResult}(Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>The input as an output; one that is not set has the type's default value.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input?.Resolve() ?? Output.Create(default(T)!);
}

/// <summary>Adds to lists of unions without naming the union.</summary>
public static class InputListExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(value.ToOutput().Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds a value of the second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(value.ToOutput().Apply(Union<T0, T1>.FromT1));
}

/// <summary>Adds to maps of unions without naming the union.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds a value of the first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, value.ToOutput().Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds a value of the second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, value.ToOutput().Apply(Union<T0, T1>.FromT1));
}
