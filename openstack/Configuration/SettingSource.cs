using System.Collections.Immutable;

namespace OpenStack.Client.Configuration;

/// <summary>A value and where it was found, for messages: "OS_USERNAME", "auth.username of cloud lab in /etc/…".</summary>
internal sealed record SettingValue(string Text, string Origin)
{
    // The text may be a password.
    public override string ToString() => Origin;
}

/// <summary>One place where settings were found.</summary>
/// <param name="Name">What it is: "the provider's configuration", "cloud lab in /etc/openstack/clouds.yaml".</param>
/// <param name="Values">What is set there; empty text counts as not set.</param>
internal sealed record SettingSource(string Name, ImmutableDictionary<Setting, SettingValue> Values)
{
    /// <summary>Endpoints by service type.</summary>
    public ImmutableSortedDictionary<string, SettingValue> EndpointOverrides { get; init; } =
        ImmutableSortedDictionary.Create<string, SettingValue>(StringComparer.Ordinal);

    public static SettingSource Of(Surroundings surroundings)
    {
        var values = ImmutableDictionary.CreateBuilder<Setting, SettingValue>();
        foreach (var setting in Setting.All)
        {
            foreach (var variable in setting.Variables)
            {
                if (!values.ContainsKey(setting) && surroundings.Variable(variable) is { Length: > 0 } text)
                {
                    values.Add(setting, new SettingValue(text, variable));
                }
            }
        }

        return new SettingSource("the environment", values.ToImmutable());
    }
}
