using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Creates and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output that has a value already.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Of(value));

    /// <summary>An output that has a value when the task has.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>An output whose value is never shown and is encrypted in state.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Of(value, isSecret: true));

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Output<T>.Create(value));

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    public static Output<T> CreateSecret<T>(Output<T> value) => value.With(data => data with { IsSecret = true });

    /// <summary>The same value, no longer secret: from here on it may be shown.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.With(data => data with { IsSecret = false });

    /// <summary>Whether the value is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask).IsSecret;

    /// <summary>All values, in order, once all of them are known; secret if one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        Join([.. outputs], values => values.Select(value => (T)value!).ToImmutableArray());

    /// <summary>Text with outputs in it: <c>Output.Format($"ssh://{host}:{port}")</c>.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments().Select(argument => argument switch
        {
            IOutput output => output,
            IInput input => input.ToUntypedOutput(),
            _ => Create(argument),
        });
        return Join([.. arguments], values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values));
    }

    /// <summary>The value as JSON; outputs and inputs inside it are awaited, and make the text secret if they are.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Apply(known => new Output<string>(OutputJson.SerializeAsync(known, options)));
    }

    /// <summary>The value that a JSON text describes.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }

    /// <summary>Awaits all parts; <paramref name="combine"/> is called only when all of them are known.</summary>
    private static Output<TResult> Join<TResult>(IOutput[] parts, Func<object?[], TResult> combine)
    {
        return new Output<TResult>(JoinAsync());

        async Task<OutputData<TResult>> JoinAsync()
        {
            var data = await Task.WhenAll(parts.Select(part => part.GetDataAsync()));
            var isSecret = data.Any(part => part.IsSecret);
            var resources = data.SelectMany(part => part.Resources).ToImmutableHashSet();
            return data.All(part => part.IsKnown)
                ? new(combine([.. data.Select(part => part.Value)]), IsKnown: true, isSecret, resources)
                : OutputData<TResult>.Unknown(isSecret, resources);
        }
    }
}
