using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that a resource will have once it is registered. It carries which resources it comes from, whether it is
/// secret, and (in a preview) whether it is known; all of that flows along when it is used as an input or in
/// <see cref="Apply{TResult}(Func{T, TResult})"/>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;

        // An output that nobody awaits may still fail, or still be about to register resources: the program must
        // neither end before it nor succeed without it.
        if (DeploymentContext.TryGetCurrent(out var deployment))
        {
            deployment.Tasks.Watch(dataTask);
        }
    }

    internal Output(OutputData<T> data) => DataTask = Task.FromResult(data);

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>Wraps the result of a task.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WrapAsync(value));

        static async Task<OutputData<T>> WrapAsync(Task<T> value) => OutputData<T>.Of(await value);
    }

    /// <summary>Runs an action on the value once it is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Then(async value =>
        {
            await func(value);
            return OutputData<ValueTuple>.Of(default);
        });

    /// <summary>Computes another value from this one once it is known; not called for a value unknown in a preview.</summary>
    /// <param name="func">Computes the new value.</param>
    /// <returns>An output with the same dependencies, secret if this one is.</returns>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        Then(value => Task.FromResult(OutputData<TResult>.Of(func(value))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        Then(async value => OutputData<TResult>.Of(await func(value)));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        Apply(value => func(value).ToOutput());

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        Then(value => func(value)?.DataTask ?? Task.FromResult(OutputData<TResult>.Of(default!)));

    /// <summary>Says how to get at the value, because an output has no text of its own.</summary>
    public override string ToString() =>
        $"An Output<{typeof(T).Name}> has no text: its value is only known later. " +
        "Use output.Apply(value => $\"...{value}\") or Output.Format($\"...{output}\") instead.";

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask).Boxed();

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask;
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> With(Func<OutputData<T>, OutputData<T>> change)
    {
        return new Output<T>(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync() => change(await DataTask);
    }

    internal Output<T> WithDependencies(ImmutableHashSet<Resource> resources) =>
        With(data => data with { Resources = data.Resources.Union(resources) });

    private Output<TResult> Then<TResult>(Func<T, Task<OutputData<TResult>>> next)
    {
        return new Output<TResult>(ContinueAsync());

        async Task<OutputData<TResult>> ContinueAsync()
        {
            var data = await DataTask;
            return data.IsKnown
                ? (await next(data.Value)).DerivedFrom(data)
                : OutputData<TResult>.Unknown(data.IsSecret, data.Resources);
        }
    }
}
