using Pulumi.Plugin.Binding;
using Pulumi.Plugin.Resources;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace Pulumi.Sriov.Provider.Framework.Lifecycle;

/// <summary>A handler's records and the property values that they stand for. State = inputs and outputs, side by side.</summary>
internal sealed class HandlerBinding<TInputs, TOutputs>
    where TInputs : class, IHostResourceInputs
    where TOutputs : class
{
    public HandlerBinding(ResourceHandler<TInputs, TOutputs> handler)
    {
        Handler = handler;
        Inputs = RecordShape.Of(typeof(TInputs));
        Outputs = RecordShape.Of(typeof(TOutputs));
        if (Outputs.Properties.FirstOrDefault(output => Inputs.Find(output.Name) is not null) is { } twice)
        {
            throw new InvalidOperationException(
                $"{handler.Token}: '{twice.Name}' is an input and an output; in the state one would hide the other.");
        }
    }

    public ResourceHandler<TInputs, TOutputs> Handler { get; }

    public RecordShape Inputs { get; }

    public RecordShape Outputs { get; }

    public ResourceDeclaration Declaration => new(Handler.Token, Handler.Description, Inputs, Inputs.Properties.AddRange(Outputs.Properties));

    /// <summary>The inputs, which were checked before.</summary>
    public TInputs ReadInputs(PropertyMap inputs) => PropertyReader.Read<TInputs>(inputs, UndeclaredNames.Refuse).Require($"inputs of {Handler.Token}");

    /// <summary>The inputs out of a state.</summary>
    public TInputs ReadInputsOfState(PropertyMap state) =>
        PropertyReader.Read<TInputs>(state, UndeclaredNames.Ignore).Require($"inputs in the state of {Handler.Token}");

    /// <summary>The outputs out of a state.</summary>
    public TOutputs ReadOutputs(PropertyMap state) =>
        PropertyReader.Read<TOutputs>(state, UndeclaredNames.Ignore).Require($"outputs in the state of {Handler.Token}");

    /// <summary>The part of a state that is inputs.</summary>
    public PropertyMap InputsOf(PropertyMap state) => PropertyMap.From(state.Where(pair => Inputs.Find(pair.Key) is not null));

    /// <summary>The state after the host was brought to the inputs.</summary>
    public static ResourceState StateOf(string id, PropertyMap inputs, TOutputs outputs) =>
        new(id, inputs.With(PropertyWriter.Write(outputs)), inputs);

    /// <summary>The state as a preview foresees it: outputs that <paramref name="keeps"/> picks stay, others are unknown.</summary>
    public PropertyMap ForeseenState(PropertyMap inputs, PropertyMap oldState, Func<PropertyShape, bool> keeps) =>
        inputs.With(Outputs.Properties
            .Select(output => KeyValuePair.Create(
                output.Name,
                keeps(output) ? oldState.Get(output.Name) : PropertyValue.Unknown))
            .Where(pair => pair.Value is not PropertyValue.NullValue));
}
