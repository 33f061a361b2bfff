using OpenStack.Client.Identity;
using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Configuration;

/// <summary>Who logs in for what, from settings.</summary>
internal static class Login
{
    private const string DefaultDomainId = "default";

    /// <exception cref="ProviderException">There is nothing to log in with.</exception>
    public static Credentials CredentialsOf(MergedSettings merged) => Method(merged) switch
    {
        "application credential" => ApplicationCredential(merged),
        "token" => new Credentials.Token(Required(merged, Setting.Token, "a token")),
        "password" => new Credentials.Password(
            User(merged) ?? throw Missing(Setting.UserName, "a password"), Required(merged, Setting.Password, "a password")),
        _ => throw Mistake(
            "there is nothing to log in with",
            "Give userName and password, an application credential, or a token: in the provider's configuration, in "
            + "clouds.yaml, or as OS_USERNAME and OS_PASSWORD."),
    };

    public static Scope ScopeOf(MergedSettings merged)
    {
        if (merged[Setting.TrustId] is { } trust)
        {
            return new Scope.Trust(trust.Text);
        }

        if (merged[Setting.SystemScope] is { } system && IsSystem(system))
        {
            return new Scope.AllOfSystem();
        }

        if (merged[Setting.ProjectId] is { } id)
        {
            return new Scope.Project(new NamedIn(id.Text, Name: null, Domain: null));
        }

        if (merged[Setting.ProjectName] is { } name)
        {
            var domain = Reference(merged, Setting.ProjectDomainId, Setting.ProjectDomainName)
                ?? Reference(merged, Setting.DomainId, Setting.DomainName)
                ?? Reference(merged, Setting.UserDomainId, Setting.UserDomainName)
                ?? DefaultDomain(merged);
            return new Scope.Project(new NamedIn(Id: null, name.Text, domain));
        }

        return Reference(merged, Setting.DomainId, Setting.DomainName) is { } whole ? new Scope.Domain(whole) : Scope.Unscoped;
    }

    public static ProviderException Mistake(string seen, string remedy) =>
        new(FailureKind.Invalid, host: null, "configuring the connection to OpenStack", seen, remedy);

    // What is said by auth_type goes before what is there.
    private static string? Method(MergedSettings merged) => merged[Setting.AuthType] switch
    {
        { Text: "v3applicationcredential" or "applicationcredential" } => "application credential",
        { Text: "v3token" or "token" } => "token",
        { Text: "v3password" or "password" } => "password",
        { } other => throw Mistake(
            $"{other.Origin} is '{other.Text}'", "There are password, token and v3applicationcredential."),
        _ when merged[Setting.ApplicationCredentialSecret] is not null => "application credential",
        _ when merged[Setting.Token] is not null => "token",
        _ when merged[Setting.Password] is not null => "password",
        _ => null,
    };

    private static Credentials.ApplicationCredential ApplicationCredential(MergedSettings merged)
    {
        var secret = Required(merged, Setting.ApplicationCredentialSecret, "an application credential");
        if (merged[Setting.ApplicationCredentialId] is { } id)
        {
            return new Credentials.ApplicationCredential(id.Text, Name: null, User: null, secret);
        }

        var name = merged[Setting.ApplicationCredentialName]
            ?? throw Missing(Setting.ApplicationCredentialId, "an application credential");
        var user = User(merged) ?? throw Missing(Setting.UserName, "an application credential by name");
        return new Credentials.ApplicationCredential(Id: null, name.Text, user, secret);
    }

    private static NamedIn? User(MergedSettings merged)
    {
        if (merged[Setting.UserId] is { } id)
        {
            return new NamedIn(id.Text, Name: null, Domain: null);
        }

        var domain = Reference(merged, Setting.UserDomainId, Setting.UserDomainName)
            ?? Reference(merged, Setting.DomainId, Setting.DomainName)
            ?? DefaultDomain(merged);
        return merged[Setting.UserName] is { } name ? new NamedIn(Id: null, name.Text, domain) : null;
    }

    private static DomainReference? Reference(MergedSettings merged, Setting id, Setting name) =>
        merged[id] is { } byId
            ? new DomainReference(byId.Text, Name: null)
            : merged[name] is { } byName ? new DomainReference(Id: null, byName.Text) : null;

    private static DomainReference DefaultDomain(MergedSettings merged) =>
        new(merged[Setting.DefaultDomain]?.Text ?? DefaultDomainId, Name: null);

    // Keystone knows one system, "all"; the official provider has a flag.
    private static bool IsSystem(SettingValue value) => value.Text == "all" || SettingText.ToFlag(value);

    private static Secret Required(MergedSettings merged, Setting setting, string purpose) =>
        new((merged[setting] ?? throw Missing(setting, purpose)).Text);

    private static ProviderException Missing(Setting setting, string purpose) => Mistake(
        $"to log in with {purpose}, {setting} is missing",
        $"Set openstack:{setting}, {setting.CloudNames[0]} in clouds.yaml, or {setting.Variables[0]}.");
}
