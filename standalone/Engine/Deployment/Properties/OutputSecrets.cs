using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Properties;

/// <summary>Decides which outputs are secret although the provider did not say so.</summary>
internal static class OutputSecrets
{
    /// <summary>
    /// Marks the outputs that the program named, and those that have the name of a secret input: a provider that echoes
    /// its inputs would otherwise leak them.
    /// </summary>
    /// <remarks>Source of the rule: pulumi <c>step_executor.go</c>.</remarks>
    public static PropertyMap Mark(PropertyMap outputs, PropertyMap inputs, IReadOnlyCollection<string> additional) =>
        outputs.With(outputs
            .Where(output => additional.Contains(output.Key) || inputs.Get(output.Key) is PropertyValue.SecretValue)
            .Select(output => KeyValuePair.Create(output.Key, AsSecret(output.Value)))
            .ToList());

    /// <summary>
    /// Marks what was secret in <paramref name="inputs"/>, at any depth, for a provider that does not understand secrets
    /// and so answered in the clear.
    /// </summary>
    public static PropertyMap Restore(PropertyMap outputs, PropertyMap inputs) =>
        outputs.With(outputs
            .Where(output => inputs.ContainsKey(output.Key))
            .Select(output => KeyValuePair.Create(output.Key, Restore(output.Value, inputs[output.Key])))
            .ToList());

    private static PropertyValue Restore(PropertyValue output, PropertyValue input) => (output, input) switch
    {
        (_, PropertyValue.SecretValue) => AsSecret(output),
        (PropertyValue.MapValue outputs, PropertyValue.MapValue inputs) =>
            new PropertyValue.MapValue(Restore(outputs.Properties, inputs.Properties)),
        // The provider may have changed the order of the items, so a list with a secret item is secret as a whole.
        (PropertyValue.ListValue, PropertyValue.ListValue list) when list.ContainsSecrets() => AsSecret(output),
        _ => output,
    };

    private static PropertyValue AsSecret(PropertyValue value) =>
        value is PropertyValue.SecretValue ? value : new PropertyValue.SecretValue(value);
}
