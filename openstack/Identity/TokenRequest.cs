using System.Text.Json.Nodes;

namespace OpenStack.Client.Identity;

/// <summary>The body of keystone's <c>POST /v3/auth/tokens</c>.</summary>
internal static class TokenRequest
{
    public static JsonObject Body(Credentials credentials, Scope scope)
    {
        var auth = new JsonObject { ["identity"] = IdentityOf(credentials) };

        // An application credential brings its project along; keystone refuses a scope beside it.
        if (credentials is not Credentials.ApplicationCredential && ScopeOf(scope) is { } wanted)
        {
            auth["scope"] = wanted;
        }

        return new JsonObject { ["auth"] = auth };
    }

    private static JsonObject IdentityOf(Credentials credentials) => credentials switch
    {
        Credentials.Password password => Method("password", new JsonObject
        {
            ["user"] = With(Reference(password.User), "password", password.Value.Reveal()),
        }),
        Credentials.Token token => Method("token", new JsonObject { ["id"] = token.Value.Reveal() }),
        Credentials.ApplicationCredential { Id: { } id } credential => Method("application_credential", new JsonObject
        {
            ["id"] = id,
            ["secret"] = credential.Value.Reveal(),
        }),
        Credentials.ApplicationCredential credential => Method("application_credential", new JsonObject
        {
            ["name"] = credential.Name,
            ["user"] = Reference(credential.User!),
            ["secret"] = credential.Value.Reveal(),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(credentials)),
    };

    private static JsonObject? ScopeOf(Scope scope) => scope switch
    {
        Scope.None => null,
        Scope.Project project => new JsonObject { ["project"] = Reference(project.Reference) },
        Scope.Domain domain => new JsonObject { ["domain"] = Domain(domain.Reference) },
        Scope.AllOfSystem => new JsonObject { ["system"] = new JsonObject { ["all"] = true } },
        Scope.Trust trust => new JsonObject { ["OS-TRUST:trust"] = new JsonObject { ["id"] = trust.Id } },
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    private static JsonObject Method(string name, JsonObject content) => new()
    {
        ["methods"] = new JsonArray(name),
        [name] = content,
    };

    private static JsonObject Reference(NamedIn reference) => reference switch
    {
        { Id: { } id } => new JsonObject { ["id"] = id },
        { Domain: { } domain } => new JsonObject { ["name"] = reference.Name, ["domain"] = Domain(domain) },
        _ => new JsonObject { ["name"] = reference.Name },
    };

    private static JsonObject Domain(DomainReference domain) =>
        domain.Id is { } id ? new JsonObject { ["id"] = id } : new JsonObject { ["name"] = domain.Name };

    private static JsonObject With(JsonObject node, string name, string value)
    {
        node[name] = value;
        return node;
    }
}
