using System.Collections.Immutable;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Configuration;

/// <summary>What files say about a cloud.</summary>
/// <param name="Name">The cloud's name.</param>
/// <param name="Files">Where it was found.</param>
/// <param name="Values">What is said.</param>
internal sealed record CloudEntry(string Name, string Files, YamlMap Values)
{
    private const string OverrideSuffix = "_endpoint_override";

    private string Origin => $"cloud {Name} in {Files}";

    /// <summary>The entry's settings.</summary>
    /// <param name="region">The region that someone has asked for already; <c>null</c> = nobody has.</param>
    /// <exception cref="ProviderException">It says what is not understood here.</exception>
    public SettingSource ToSource(SettingValue? region)
    {
        if (Values.Text("identity_api_version") is { } version && !version.StartsWith('3'))
        {
            throw Mistake($"identity_api_version is {version}", "Only version 3 of keystone's API is spoken: leave it out.");
        }

        var values = WithRegion(region);
        var auth = values["auth"] as YamlMap ?? YamlMap.Empty;
        var found = ImmutableDictionary.CreateBuilder<Setting, SettingValue>();
        foreach (var setting in Setting.All)
        {
            foreach (var name in setting.CloudNames.Where(_ => !found.ContainsKey(setting)))
            {
                if (auth.Text(name) is { } inAuth)
                {
                    found.Add(setting, new SettingValue(inAuth, $"auth.{name} of {Origin}"));
                }
                else if (values.Text(name) is { } beside)
                {
                    found.Add(setting, new SettingValue(beside, $"{name} of {Origin}"));
                }
            }
        }

        if (values.Text("verify") is { } verify && SettingText.ToFlag(new SettingValue(verify, $"verify of {Origin}")) is var checks)
        {
            found[Setting.Insecure] = new SettingValue((!checks).ToString(), $"verify of {Origin}");
        }

        return found.ContainsKey(Setting.AuthUrl) || (values["profile"] ?? values["cloud"]) is not { } profile
            ? new SettingSource(Origin, found.ToImmutable()) { EndpointOverrides = Overrides(values) }
            : throw Mistake(
                $"it has no auth_url of its own, only the vendor profile '{profile}'",
                "Vendor profiles are not read: write auth_url and what else the profile stands for into the entry.");
    }

    // `regions` lists the regions there are, each by name alone or with values of its own.
    private YamlMap WithRegion(SettingValue? region)
    {
        if (Values["regions"] is not ImmutableArray<object?> listed || listed.IsEmpty)
        {
            return Values;
        }

        var regions = listed.Select(item => item is YamlMap map
            ? (Name: map.Text("name"), Own: map["values"] as YamlMap)
            : (Name: item as string, Own: null)).ToList();
        var wanted = region?.Text ?? Values.Text("region_name") ?? regions[0].Name;
        var (name, own) = regions.Find(item => item.Name == wanted);
        return name is not null
            ? Values.Overlaid(own ?? YamlMap.Empty).With("region_name", name)
            : throw Mistake(
                $"{region?.Origin ?? "region_name"} is '{wanted}', and its regions are "
                + string.Join(", ", regions.Select(item => item.Name)),
                "Choose one of these.");
    }

    private ImmutableSortedDictionary<string, SettingValue> Overrides(YamlMap values) => values.Names
        .Where(name => name.EndsWith(OverrideSuffix, StringComparison.Ordinal) && values.Text(name) is not null)
        .ToImmutableSortedDictionary(
            name => name[..^OverrideSuffix.Length].Replace('_', '-'),
            name => new SettingValue(values.Text(name)!, $"{name} of {Origin}"),
            StringComparer.Ordinal);

    private ProviderException Mistake(string seen, string remedy) =>
        new(FailureKind.Invalid, host: null, "configuring the connection to OpenStack", $"{Origin}: {seen}", remedy);
}
