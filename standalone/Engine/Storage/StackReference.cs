using System.Text.RegularExpressions;

namespace Pulumi.Engine.Storage;

/// <summary>Names a stack of a project. The file backend knows one organization, called <c>organization</c>.</summary>
internal sealed partial record StackReference(string Project, string Name)
{
    /// <summary>What file backends have for an organization.</summary>
    public const string Organization = "organization";

    /// <summary>The name as it stands in checkpoints: <c>organization/project/stack</c>.</summary>
    public string FullName => $"{Organization}/{Project}/{Name}";

    /// <summary>Reads <c>stack</c> or <c>organization/project/stack</c>.</summary>
    /// <exception cref="UserErrorException">The name is malformed or of another organization.</exception>
    public static StackReference Parse(string text, string project) => text.Split('/') switch
    {
        [var name] => new(project, Checked(name)),
        [Organization, var owner, var name] => new(Checked(owner), Checked(name)),
        [Organization, _] => throw new UserErrorException($"{text}: write {Organization}/<project>/<stack>"),
        _ => throw new UserErrorException($"{text}: stacks in files belong to the organization named '{Organization}'"),
    };

    private static string Checked(string name) => NamePattern().IsMatch(name) && name.Length <= 100
        ? name
        : throw new UserErrorException(
            $"'{name}' is not a stack name: use up to 100 letters, digits, hyphens, underscores and periods");

    [GeneratedRegex("^[A-Za-z0-9_.-]+\\z")]
    private static partial Regex NamePattern();
}
