namespace OpenStack.Client.Identity;

/// <summary>On what a token gives its roles (keystone's <c>scope</c>).</summary>
internal abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>The user's default project, when it has one.</summary>
    public static Scope Unscoped { get; } = new None();

    /// <summary>Nothing is said.</summary>
    public sealed record None : Scope;

    /// <summary>A project.</summary>
    public sealed record Project(NamedIn Reference) : Scope;

    /// <summary>A domain as a whole.</summary>
    public sealed record Domain(DomainReference Reference) : Scope;

    /// <summary>The deployment as a whole.</summary>
    public sealed record AllOfSystem : Scope;

    /// <summary>What another user has delegated.</summary>
    public sealed record Trust(string Id) : Scope;
}
