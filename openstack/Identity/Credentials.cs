using OpenStack.Client.Configuration;

namespace OpenStack.Client.Identity;

/// <summary>Who logs in, and by what (keystone's <c>identity.methods</c>).</summary>
internal abstract record Credentials
{
    private Credentials()
    {
    }

    /// <summary>A user and a password.</summary>
    public sealed record Password(NamedIn User, Secret Value) : Credentials;

    /// <summary>A token that someone has already; when it expires there is nothing to get another one with.</summary>
    public sealed record Token(Secret Value) : Credentials;

    /// <summary>A project's own key. It is bound to its project: no scope is sent with it.</summary>
    /// <param name="Id">Its id; <c>null</c> = it is given by name, together with its user.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="User">Whose it is, when it is given by name.</param>
    /// <param name="Value">Its secret.</param>
    public sealed record ApplicationCredential(string? Id, string? Name, NamedIn? User, Secret Value) : Credentials;
}

/// <summary>A user or a project: by id, or by a name within a domain.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Where the name is looked up.</param>
internal sealed record NamedIn(string? Id, string? Name, DomainReference? Domain);

/// <summary>A domain, by id or by name.</summary>
internal sealed record DomainReference(string? Id, string? Name);
