namespace Pulumi.Engine.Workspace;

/// <summary>Where Pulumi keeps what belongs to the user and to no project: selected stacks and installed plugins.</summary>
internal static class PulumiHome
{
    /// <summary><c>PULUMI_HOME</c>, else <c>~/.pulumi</c>.</summary>
    public static string Of(Func<string, string?> environment) =>
        environment("PULUMI_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
}
