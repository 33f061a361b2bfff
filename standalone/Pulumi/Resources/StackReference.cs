using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of a stack.</summary>
    /// <param name="name">The name of this reference, and of the stack unless <paramref name="args"/> names it.</param>
    /// <param name="args">The stack: <c>organization/project/stack</c>.</param>
    /// <param name="options">How the engine treats it.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = NameOf(name, args) },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = NameOf(name, args) }))
    {
    }

    /// <summary>The name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All of its outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack, or null when it has none of that name. Secret if it is in the stack.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        WithSecretnessOf(name, Output.Tuple(name.ToOutput(), Outputs).Apply(both => both.Item2.GetValueOrDefault(both.Item1)));

    /// <summary>An output of the stack. Secret if it is in the stack.</summary>
    /// <exception cref="KeyNotFoundException">(in the output) The stack has none of that name.</exception>
    public Output<object> RequireOutput(Input<string> name) =>
        WithSecretnessOf(name, Output.Tuple(name.ToOutput(), Name, Outputs).Apply(all =>
            all.Item3.GetValueOrDefault(all.Item1) ??
            throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'.")));

    /// <summary>The value of an output, outside of any output.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask;
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The value of an output that is not secret.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name) =>
        await PlainAsync(GetOutput(name), nameof(GetOutput));

    /// <summary>The value of an output that must exist and is not secret.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) =>
        await PlainAsync(RequireOutput(name), nameof(RequireOutput));

    private static Input<string> NameOf(string name, StackReferenceArgs? args) => args?.Name ?? Output.Create(name);

    private static async Task<T> PlainAsync<T>(Output<T> output, string alternative)
    {
        var data = await output.DataTask;
        return data.IsSecret
            ? throw new InvalidOperationException($"The output is secret, so its value stays inside: use '{alternative}'.")
            : data.Value;
    }

    private Output<T> WithSecretnessOf<T>(Input<string> name, Output<T> value)
    {
        return new Output<T>(DecideAsync());

        // The engine marks the whole of Outputs secret as soon as one of them is; the list of names tells them apart.
        async Task<OutputData<T>> DecideAsync()
        {
            var secretNames = await SecretOutputNames.DataTask;
            var wanted = await name.ToOutput().DataTask;
            var data = await value.DataTask;
            return secretNames.IsKnown && wanted.IsKnown && !secretNames.Value.IsDefault
                ? data with { IsSecret = wanted.IsSecret || secretNames.Value.Contains(wanted.Value) }
                : data;
        }
    }
}

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack: <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack: one of both is set, unless the stack has no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, when it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, when it is secret.</summary>
    public object? SecretValue { get; set; }
}
