using System.Collections.Immutable;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Configuration;

/// <summary>The settings of a cloud, and what is known about their origin.</summary>
/// <param name="Settings">What the client needs.</param>
/// <param name="Origins">Which source won, for the debug log: "authUrl from OS_AUTH_URL; region from …".</param>
/// <param name="Secrets">Values that must be taken out of everything that is shown.</param>
internal sealed record ResolvedSettings(CloudSettings Settings, string Origins, ImmutableArray<string> Secrets)
{
    /// <summary>What the user should know before going on; <c>null</c> = nothing.</summary>
    public string? Warning => Settings.Tls.Insecure
        ? $"{Settings.AuthUrl.Host}: WARNING: certificates are NOT checked (insecure). Whoever sits in between can read the password "
            + "and change every answer. Give the cloud's own CA with cacertFile instead."
        : null;
}

/// <summary>
/// Puts the settings of a cloud together: the plugin's configuration, then the named cloud of clouds.yaml, then the OS_*
/// variables fill what is still empty.
/// </summary>
internal static class SettingsResolver
{
    /// <exception cref="ProviderException">Something needed is missing, or is not understood; the message names the place.</exception>
    public static ResolvedSettings Resolve(CloudRequest request, Surroundings surroundings)
    {
        var environment = SettingSource.Of(surroundings);
        var merged = request.Cloud is { } name
            ? new MergedSettings(
                request.Given,
                CloudFile.Read(name.Text, name.Origin, surroundings).ToSource(
                    request.Given.Values.GetValueOrDefault(Setting.Region) ?? environment.Values.GetValueOrDefault(Setting.Region)),
                environment)
            : new MergedSettings(request.Given, environment);
        return new ResolvedSettings(Read(merged, request.MaxRetries), merged.Describe(), [.. merged.Secrets]);
    }

    private static CloudSettings Read(MergedSettings merged, int? maxRetries)
    {
        if (maxRetries < 0)
        {
            throw Login.Mistake($"maxRetries is {maxRetries}", "Write 0 or more.");
        }

        return new CloudSettings
        {
            AuthUrl = merged[Setting.AuthUrl] is { } url
                ? SettingText.ToUrl(url)
                : throw Login.Mistake(
                    "neither authUrl nor cloud is given",
                    "Set openstack:cloud (OS_CLOUD) to a cloud of clouds.yaml, or openstack:authUrl (OS_AUTH_URL)."),
            Credentials = Login.CredentialsOf(merged),
            Scope = Login.ScopeOf(merged),
            Region = merged[Setting.Region]?.Text,
            Interface = merged[Setting.EndpointType] is { } type ? SettingText.ToInterface(type) : "public",
            EndpointOverrides = merged.EndpointOverrides.ToImmutableSortedDictionary(
                pair => pair.Key, pair => SettingText.ToUrl(pair.Value), StringComparer.Ordinal),
            Tls = new TlsSettings
            {
                CertificateAuthority = SecretOf(merged, Setting.CacertFile),
                Certificate = SecretOf(merged, Setting.Cert),
                Key = SecretOf(merged, Setting.Key),
                Insecure = Flag(merged, Setting.Insecure, defaults: false),
            },
            MaxRetries = maxRetries ?? 4,
            DelayedAuth = Flag(merged, Setting.DelayedAuth, defaults: true),
            AllowReauth = Flag(merged, Setting.AllowReauth, defaults: true),
        };
    }

    private static Secret? SecretOf(MergedSettings merged, Setting setting) =>
        merged[setting] is { } value ? new Secret(value.Text) : null;

    private static bool Flag(MergedSettings merged, Setting setting, bool defaults) =>
        merged[setting] is { } value ? SettingText.ToFlag(value) : defaults;
}
