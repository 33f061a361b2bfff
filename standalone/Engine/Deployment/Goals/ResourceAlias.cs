using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Goals;

/// <summary>A name under which a resource was known before: a whole URN, or the parts that were different.</summary>
internal abstract record ResourceAlias
{
    private ResourceAlias()
    {
    }

    /// <summary>The whole name.</summary>
    internal sealed record Full(Urn Urn) : ResourceAlias;

    /// <summary>The parts that were different; <c>null</c> = as today.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Type">The type token.</param>
    /// <param name="Stack">The stack.</param>
    /// <param name="Project">The project.</param>
    /// <param name="Parent">The parent.</param>
    /// <param name="NoParent">It had no parent, or the stack as its parent.</param>
    internal sealed record Spec(
        string? Name, string? Type, string? Stack, string? Project, Urn? Parent, bool NoParent) : ResourceAlias;
}
