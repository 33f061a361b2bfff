using System.Collections.Immutable;
using OpenStack.Client.Configuration;
using Pulumi.Plugin;

namespace OpenStack.Provider.Configuration;

/// <summary>
/// The configuration of the provider, <c>openstack:*</c>, by the names of the official one. What is left out comes from the
/// named cloud of a clouds.yaml, then from the OS_* variables.
/// </summary>
internal sealed record ProviderConfiguration
{
    [Property("Keystone's address, with or without its version. Required unless `cloud` is given. `OS_AUTH_URL`.")]
    public string? AuthUrl { get; init; }

    [Property("The cloud in clouds.yaml (here, in ~/.config/openstack, in /etc/openstack; `OS_CLIENT_CONFIG_FILE` comes first). `OS_CLOUD`.")]
    public string? Cloud { get; init; }

    [Property("The region of resources that name none. `OS_REGION_NAME`.")]
    public string? Region { get; init; }

    [Property("Name of the user who logs in. `OS_USERNAME`.")]
    public string? UserName { get; init; }

    [Property("Id of the user who logs in. `OS_USER_ID`.")]
    public string? UserId { get; init; }

    [Property("The user's password. `OS_PASSWORD`.", Secret = true)]
    public string? Password { get; init; }

    [Property("Id of the project. `OS_PROJECT_ID` or `OS_TENANT_ID`.")]
    public string? TenantId { get; init; }

    [Property("Name of the project. `OS_PROJECT_NAME` or `OS_TENANT_NAME`.")]
    public string? TenantName { get; init; }

    [Property("A token to log in with instead of a password. `OS_TOKEN` or `OS_AUTH_TOKEN`.", Secret = true)]
    public string? Token { get; init; }

    [Property("Name of the user's domain. `OS_USER_DOMAIN_NAME`.")]
    public string? UserDomainName { get; init; }

    [Property("Id of the user's domain. `OS_USER_DOMAIN_ID`.")]
    public string? UserDomainId { get; init; }

    [Property("Name of the project's domain. `OS_PROJECT_DOMAIN_NAME`.")]
    public string? ProjectDomainName { get; init; }

    [Property("Id of the project's domain. `OS_PROJECT_DOMAIN_ID`.")]
    public string? ProjectDomainId { get; init; }

    [Property("Id of the domain of user and project; without a project, the domain that the token is for. `OS_DOMAIN_ID`.")]
    public string? DomainId { get; init; }

    [Property("Name of the domain of user and project; without a project, the domain that the token is for. `OS_DOMAIN_NAME`.")]
    public string? DomainName { get; init; }

    [Property("Id of the domain of names that have no other; `default` if it is left out. `OS_DEFAULT_DOMAIN`.")]
    public string? DefaultDomain { get; init; }

    [Property("Id of the application credential to log in with. `OS_APPLICATION_CREDENTIAL_ID`.")]
    public string? ApplicationCredentialId { get; init; }

    [Property("Name of the application credential, together with its user. `OS_APPLICATION_CREDENTIAL_NAME`.")]
    public string? ApplicationCredentialName { get; init; }

    [Property("The application credential's secret. `OS_APPLICATION_CREDENTIAL_SECRET`.", Secret = true)]
    public string? ApplicationCredentialSecret { get; init; }

    [Property("The token is for the deployment as a whole instead of a project. `OS_SYSTEM_SCOPE`.")]
    public bool? SystemScope { get; init; }

    [Property("Which endpoints are used: `public` (the default), `internal` or `admin`. `OS_INTERFACE` or `OS_ENDPOINT_TYPE`.")]
    public string? EndpointType { get; init; }

    [Property("Addresses that replace those of the service catalog, by service type: `{network: https://…}`.")]
    public ImmutableSortedDictionary<string, string>? EndpointOverrides { get; init; }

    [Property("Certificates of the only authorities to trust: a path or PEM text. `OS_CACERT`.")]
    public string? CacertFile { get; init; }

    [Property("The client's certificate: a path or PEM text. `OS_CERT`.")]
    public string? Cert { get; init; }

    [Property("The key of the client's certificate: a path or PEM text. `OS_KEY`.", Secret = true)]
    public string? Key { get; init; }

    [Property("Certificates of the cloud are not checked. `OS_INSECURE`.")]
    public bool? Insecure { get; init; }

    [Property("Logs in only when something has to be asked; `true` if it is left out. `OS_DELAYED_AUTH`.")]
    public bool? DelayedAuth { get; init; }

    [Property("Replaces a token that has expired; `true` if it is left out. `OS_ALLOW_REAUTH`.")]
    public bool? AllowReauth { get; init; }

    [Property("How often a request that failed for a moment is sent again; 4 if it is left out.")]
    public int? MaxRetries { get; init; }

    [Property("Without effect: requests are shown with `--logtostderr -v=9`. Kept so that configurations of the official provider are taken.")]
    public bool? EnableLogging { get; init; }

    [Property("Without effect. Kept so that configurations of the official provider are taken.")]
    public bool? DisableNoCacheHeader { get; init; }

    [Property("Without effect: there is no object storage in this subset. `OS_SWAUTH`.")]
    public bool? Swauth { get; init; }

    /// <summary>The cloud that is meant; `OS_CLOUD` names it where the configuration does not.</summary>
    /// <param name="surroundings">Where the variable is looked for.</param>
    public CloudRequest ToRequest(Surroundings surroundings) => new(Source())
    {
        Cloud = Cloud is { Length: > 0 } configured
            ? new SettingValue(configured, "openstack:cloud")
            : surroundings.Variable("OS_CLOUD") is { Length: > 0 } named ? new SettingValue(named, "OS_CLOUD") : null,
        MaxRetries = MaxRetries,
    };

    private SettingSource Source() => new(
        "the provider's configuration",
        Values()
            .Where(pair => !string.IsNullOrEmpty(pair.Text))
            .ToImmutableDictionary(pair => pair.Setting, pair => new SettingValue(pair.Text!, $"openstack:{pair.Setting.Property}")))
    {
        EndpointOverrides = (EndpointOverrides ?? ImmutableSortedDictionary<string, string>.Empty)
            .ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => new SettingValue(pair.Value, $"openstack:endpointOverrides.{pair.Key}"),
                StringComparer.Ordinal),
    };

    /// <summary>What is given, by setting.</summary>
    private IEnumerable<(Setting Setting, string? Text)> Values() =>
    [
        (Setting.AuthUrl, AuthUrl),
        (Setting.Region, Region),
        (Setting.UserName, UserName),
        (Setting.UserId, UserId),
        (Setting.Password, Password),
        (Setting.ProjectId, TenantId),
        (Setting.ProjectName, TenantName),
        (Setting.Token, Token),
        (Setting.UserDomainName, UserDomainName),
        (Setting.UserDomainId, UserDomainId),
        (Setting.ProjectDomainName, ProjectDomainName),
        (Setting.ProjectDomainId, ProjectDomainId),
        (Setting.DomainId, DomainId),
        (Setting.DomainName, DomainName),
        (Setting.DefaultDomain, DefaultDomain),
        (Setting.ApplicationCredentialId, ApplicationCredentialId),
        (Setting.ApplicationCredentialName, ApplicationCredentialName),
        (Setting.ApplicationCredentialSecret, ApplicationCredentialSecret),
        (Setting.SystemScope, SystemScope?.ToString()),
        (Setting.EndpointType, EndpointType),
        (Setting.CacertFile, CacertFile),
        (Setting.Cert, Cert),
        (Setting.Key, Key),
        (Setting.Insecure, Insecure?.ToString()),
        (Setting.DelayedAuth, DelayedAuth?.ToString()),
        (Setting.AllowReauth, AllowReauth?.ToString()),
    ];
}
