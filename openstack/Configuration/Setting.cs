using System.Collections.Immutable;

namespace OpenStack.Client.Configuration;

/// <summary>Something that can be set in three places.</summary>
/// <param name="Property">Its name in the provider's configuration; of those that have none there, its usual name.</param>
/// <param name="Variables">The environment's names for it, best first.</param>
/// <param name="CloudNames">Its names in clouds.yaml, below <c>auth</c> or beside it.</param>
internal sealed record Setting(string Property, ImmutableArray<string> Variables, ImmutableArray<string> CloudNames)
{
    public static Setting AuthUrl { get; } = new("authUrl", ["OS_AUTH_URL"], ["auth_url"]);

    public static Setting AuthType { get; } = new("authType", ["OS_AUTH_TYPE"], ["auth_type"]);

    public static Setting Region { get; } = new("region", ["OS_REGION_NAME"], ["region_name"]);

    public static Setting UserName { get; } = new("userName", ["OS_USERNAME"], ["username", "user_name"]) { Choice = "user" };

    public static Setting UserId { get; } = new("userId", ["OS_USER_ID"], ["user_id"]) { Choice = "user" };

    public static Setting Password { get; } = new("password", ["OS_PASSWORD"], ["password"]) { Choice = "login", IsSecret = true };

    public static Setting Token { get; } =
        new("token", ["OS_TOKEN", "OS_AUTH_TOKEN"], ["token"]) { Choice = "login", IsSecret = true };

    public static Setting ApplicationCredentialId { get; } = new(
        "applicationCredentialId", ["OS_APPLICATION_CREDENTIAL_ID"], ["application_credential_id"]);

    public static Setting ApplicationCredentialName { get; } = new(
        "applicationCredentialName", ["OS_APPLICATION_CREDENTIAL_NAME"], ["application_credential_name"]);

    public static Setting ApplicationCredentialSecret { get; } = new(
        "applicationCredentialSecret", ["OS_APPLICATION_CREDENTIAL_SECRET"], ["application_credential_secret"])
    {
        Choice = "login",
        IsSecret = true,
    };

    public static Setting ProjectId { get; } =
        new("tenantId", ["OS_PROJECT_ID", "OS_TENANT_ID"], ["project_id", "tenant_id"]) { Choice = "scope" };

    public static Setting ProjectName { get; } =
        new("tenantName", ["OS_PROJECT_NAME", "OS_TENANT_NAME"], ["project_name", "tenant_name"]) { Choice = "scope" };

    public static Setting SystemScope { get; } =
        new("systemScope", ["OS_SYSTEM_SCOPE"], ["system_scope"]) { Choice = "scope" };

    public static Setting TrustId { get; } = new("trustId", ["OS_TRUST_ID"], ["trust_id"]) { Choice = "scope" };

    public static Setting UserDomainId { get; } =
        new("userDomainId", ["OS_USER_DOMAIN_ID"], ["user_domain_id"]) { Choice = "user domain" };

    public static Setting UserDomainName { get; } =
        new("userDomainName", ["OS_USER_DOMAIN_NAME"], ["user_domain_name"]) { Choice = "user domain" };

    public static Setting ProjectDomainId { get; } =
        new("projectDomainId", ["OS_PROJECT_DOMAIN_ID"], ["project_domain_id"]) { Choice = "project domain" };

    public static Setting ProjectDomainName { get; } =
        new("projectDomainName", ["OS_PROJECT_DOMAIN_NAME"], ["project_domain_name"]) { Choice = "project domain" };

    public static Setting DomainId { get; } = new("domainId", ["OS_DOMAIN_ID"], ["domain_id"]) { Choice = "domain" };

    public static Setting DomainName { get; } = new("domainName", ["OS_DOMAIN_NAME"], ["domain_name"]) { Choice = "domain" };

    public static Setting DefaultDomain { get; } = new("defaultDomain", ["OS_DEFAULT_DOMAIN"], ["default_domain"]);

    public static Setting EndpointType { get; } =
        new("endpointType", ["OS_INTERFACE", "OS_ENDPOINT_TYPE"], ["interface", "endpoint_type"]);

    public static Setting CacertFile { get; } = new("cacertFile", ["OS_CACERT"], ["cacert"]);

    public static Setting Cert { get; } = new("cert", ["OS_CERT"], ["cert"]);

    public static Setting Key { get; } = new("key", ["OS_KEY"], ["key"]) { IsSecret = true };

    public static Setting Insecure { get; } = new("insecure", ["OS_INSECURE"], ["insecure"]);

    public static Setting DelayedAuth { get; } = new("delayedAuth", ["OS_DELAYED_AUTH"], []);

    public static Setting AllowReauth { get; } = new("allowReauth", ["OS_ALLOW_REAUTH"], []);

    public static ImmutableArray<Setting> All { get; } =
    [
        AuthUrl, AuthType, Region, UserName, UserId, Password, Token,
        ApplicationCredentialId, ApplicationCredentialName, ApplicationCredentialSecret,
        ProjectId, ProjectName, SystemScope, TrustId,
        UserDomainId, UserDomainName, ProjectDomainId, ProjectDomainName, DomainId, DomainName, DefaultDomain,
        EndpointType, CacertFile, Cert, Key, Insecure, DelayedAuth, AllowReauth,
    ];

    /// <summary>
    /// Settings of one choice exclude each other: once a user id is set, a user name of a lesser source is another user's.
    /// </summary>
    public string? Choice { get; private init; }

    /// <summary>Its value must never be shown.</summary>
    public bool IsSecret { get; private init; }

    public override string ToString() => Property;
}
