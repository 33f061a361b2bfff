using Pulumi.Plugin.Binding;
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
    public TInputs ReadInputs(PropertyMap inputs) => PropertyReader.Read<TInputs>(inputs, UndeclaredNames.Ignore).Require($"inputs of {handler.Token}");

    /// <summary>A state.</summary>
    public TState ReadState(PropertyMap state) => PropertyReader.Read<TState>(state, UndeclaredNames.Ignore).Require($"state of {handler.Token}");

    /// <summary>The state after a change: as the service has it, and as the user wrote it where that means the same.</summary>
    public ResourceState StateOf(string id, TState state, PropertyMap inputs)
    {
        var given = Defaults.Unmarked(inputs);
        var seen = Mirror.StateOf(Inputs, PropertyWriter.Write(state), given).Where(pair => State.Find(pair.Key) is not null);
        // What the service never tells (the file that was uploaded) is kept beside it, for the next comparison.
        var notSeen = given.Where(pair => Inputs.Find(pair.Key) is not null && State.Find(pair.Key) is null);
        return new ResourceState(id, PropertyMap.From(seen).With(notSeen), inputs);
    }

    /// <summary>The state as the preview of a create foresees it: what only the service knows is unknown.</summary>
    public PropertyMap ForeseenState(PropertyMap inputs) => Defaults.Unmarked(inputs).With(
        State.Properties
            .Where(property => !inputs.ContainsKey(property.Name)
                && (Inputs.Find(property.Name) is not { } input || input.Declaration.Computed))
            .Select(property => KeyValuePair.Create(property.Name, PropertyValue.Unknown)));
}
