namespace OpenStack.Client.Identity;

/// <summary>Says who logs in, for messages: "as user admin (domain default) for project demo (domain default)".</summary>
internal static class LoginDescription
{
    public static string Of(Credentials credentials, Scope scope) => credentials switch
    {
        Credentials.Password password => $"as user {Of(password.User)}{Of(scope)}",
        Credentials.ApplicationCredential credential => $"with application credential {credential.Id ?? credential.Name}",
        _ => $"with a token{Of(scope)}",
    };

    private static string Of(Scope scope) => scope switch
    {
        Scope.Project project => $" for project {Of(project.Reference)}",
        Scope.Domain domain => $" for domain {domain.Reference.Id ?? domain.Reference.Name}",
        Scope.AllOfSystem => " for the system",
        Scope.Trust trust => $" by trust {trust.Id}",
        _ => "",
    };

    private static string Of(NamedIn reference) => reference switch
    {
        { Id: { } id } => id,
        { Domain: { } domain } => $"{reference.Name} (domain {domain.Id ?? domain.Name})",
        _ => reference.Name ?? "",
    };
}
