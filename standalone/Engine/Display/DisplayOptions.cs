using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>What is shown of a deployment.</summary>
internal sealed record DisplayOptions
{
    /// <summary>What the deployment does.</summary>
    public required DeploymentKind Kind { get; init; }

    /// <summary>Whether it only says what it would do.</summary>
    public bool Planning { get; init; }

    /// <summary>The stack's short name.</summary>
    public required string Stack { get; init; }

    /// <summary>Show property differences in full.</summary>
    public bool Diff { get; init; }

    /// <summary>Show JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Show Markdown, for the comment on a pull request.</summary>
    public bool Markdown { get; init; }

    /// <summary>Show resources to which nothing happens.</summary>
    public bool ShowSames { get; init; }

    /// <summary>Show what is secret.</summary>
    public bool ShowSecrets { get; init; }

    /// <summary>Leave out the stack's outputs.</summary>
    public bool SuppressOutputs { get; init; }

    /// <summary>Leave out elapsed times while the deployment runs.</summary>
    public bool SuppressProgress { get; init; }

    /// <summary>Show messages for developers.</summary>
    public bool ShowDebug { get; init; }

    /// <summary>The headline: <c>Previewing update (dev)</c>.</summary>
    public string Title => (Planning, Kind) switch
    {
        (true, _) => $"Previewing {Kind.ToString().ToLowerInvariant()} ({Stack})",
        (_, DeploymentKind.Update) => $"Updating ({Stack})",
        (_, DeploymentKind.Refresh) => $"Refreshing ({Stack})",
        (_, DeploymentKind.Import) => $"Importing ({Stack})",
        _ => $"Destroying ({Stack})",
    };
}
