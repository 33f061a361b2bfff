using System.Collections.Immutable;
using Pulumi.Plugin.Binding;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin;

/// <summary>A provider's configuration as the engine sees it, in property values.</summary>
internal interface IConfigurationType
{
    /// <summary>What is wrong with it; unknown values are not wrong.</summary>
    ImmutableArray<CheckFailure> Check(PropertyMap given);

    /// <summary>The given values with the declared secrets marked.</summary>
    PropertyMap Mark(PropertyMap given);

    /// <summary>Goes on with it. Must be checked before; what is not known yet leaves the provider without configuration.</summary>
    void Use(PropertyMap given);

    /// <summary>The values that old engines give as text, by name.</summary>
    PropertyMap FromVariables(IEnumerable<KeyValuePair<string, string>> variables);
}

/// <summary>A configuration that is a record of declared properties.</summary>
/// <param name="validate">What can be told to be wrong from the values alone.</param>
/// <param name="use">Takes the configuration; <c>null</c> while some of it is not known.</param>
internal sealed class ConfigurationType<T>(Func<T, IEnumerable<CheckFailure>> validate, Action<T?> use) : IConfigurationType
    where T : class
{
    public ImmutableArray<CheckFailure> Check(PropertyMap given)
    {
        var binding = Bind(given);
        return binding.Value is { } configuration ? [.. validate(configuration)] : binding.Failures;
    }

    public PropertyMap Mark(PropertyMap given) =>
        DeclaredSecrets.Mark(RecordShape.Of(typeof(T)), ConfigurationText.ToNative(RecordShape.Of(typeof(T)), given));

    public void Use(PropertyMap given) => use(Bind(given).Value);

    public PropertyMap FromVariables(IEnumerable<KeyValuePair<string, string>> variables) =>
        PropertyMap.From(variables.Select(pair =>
            KeyValuePair.Create(pair.Key.Split(':')[^1], (PropertyValue)pair.Value)));

    private static Binding<T> Bind(PropertyMap given) =>
        PropertyReader.Read<T>(ConfigurationText.ToNative(RecordShape.Of(typeof(T)), given), UndeclaredNames.Refuse);
}
