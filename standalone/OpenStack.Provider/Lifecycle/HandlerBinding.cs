using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Errors;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace OpenStack.Provider.Lifecycle;

/// <summary>A handler's records and the property values that they stand for.</summary>
internal sealed class HandlerBinding<TInputs, TState>(ResourceHandler<TInputs, TState> handler)
    where TInputs : class, IRegional
    where TState : class
{
    public ResourceHandler<TInputs, TState> Handler => handler;

    public RecordShape Inputs { get; } = RecordShape.Of(typeof(TInputs));

    public RecordShape State { get; } = RecordShape.Of(typeof(TState));

    public ResourceDeclaration Declaration => new(handler.Token, handler.Description, Inputs, State.Properties);

    /// <summary>The inputs, which were checked before.</summary>
    public TInputs ReadInputs(PropertyMap inputs) => Whole(PropertyReader.Read<TInputs>(inputs, UndeclaredNames.Ignore), "inputs");

    /// <summary>A state.</summary>
    public TState ReadState(PropertyMap state) => Whole(PropertyReader.Read<TState>(state, UndeclaredNames.Ignore), "state");

    /// <summary>The state after a change: as the service has it, and as the user wrote it where that means the same.</summary>
    public ResourceState StateOf(string id, TState state, PropertyMap inputs)
    {
        var seen = PropertyWriter.Write(state);
        var given = Defaults.Unmarked(inputs);
        var written = Mirror.StateOf(Inputs, seen, given).Where(pair => State.Find(pair.Key) is not null);
        // What only the inputs have (a file that was uploaded) is kept beside it, for the next comparison.
        var notSeen = given.Where(pair => Inputs.Find(pair.Key) is not null && State.Find(pair.Key) is null);
        return new ResourceState(id, seen.With(written).With(notSeen), inputs);
    }

    /// <summary>The state as the preview of a create foresees it: what only the service knows is unknown.</summary>
    public PropertyMap ForeseenState(PropertyMap inputs) => Defaults.Unmarked(inputs).With(
        State.Properties
            .Where(property => !inputs.ContainsKey(property.Name)
                && (Inputs.Find(property.Name) is not { } input || input.Declaration.Computed))
            .Select(property => KeyValuePair.Create(property.Name, PropertyValue.Unknown)));

    private T Whole<T>(Binding<T> binding, string what)
        where T : class
    {
        if (binding.Value is { } value)
        {
            return value;
        }

        var problems = binding.Failures.Select(failure => $"{failure.Path} {failure.Reason}")
            .Concat(binding.Unknowns.Select(path => $"{path} is not known yet"));
        throw new ProviderException(
            FailureKind.Invalid,
            host: null,
            $"reading the {what} of {handler.Token}",
            string.Join("; ", problems),
            "If the state was written by another version of the provider, refresh it with that version, or import the resource anew.");
    }
}
