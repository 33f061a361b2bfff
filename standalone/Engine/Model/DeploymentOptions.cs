namespace Pulumi.Engine.Model;

/// <summary>What a deployment does.</summary>
internal enum DeploymentKind
{
    /// <summary>Makes the world as the program says.</summary>
    Update,

    /// <summary>Makes the state as the world is.</summary>
    Refresh,

    /// <summary>Deletes everything.</summary>
    Destroy,

    /// <summary>Takes existing resources under management.</summary>
    Import,
}

/// <summary>How a deployment runs.</summary>
internal sealed record DeploymentOptions
{
    /// <summary>What to do.</summary>
    public required DeploymentKind Kind { get; init; }

    /// <summary>Only say what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many resources are worked on at once, at least 1.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Refresh before an update or a destroy.</summary>
    public bool Refresh { get; init; }

    /// <summary>Fail if anything would change or changed.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Go on with resources that do not depend on a failed one.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>The only resources to touch; none = all.</summary>
    public UrnPatterns Targets { get; init; } = UrnPatterns.None;

    /// <summary>Touch also what depends on the targets.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>Resources to leave alone. Not together with <see cref="Targets"/>.</summary>
    public UrnPatterns Excludes { get; init; } = UrnPatterns.None;

    /// <summary>Leave also alone what depends on the excluded resources.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>Resources to replace even if nothing about them changed.</summary>
    public UrnPatterns Replaces { get; init; } = UrnPatterns.None;

    /// <summary>Delete and replace protected resources, too.</summary>
    public bool IgnoreProtect { get; init; }

    /// <summary>What an import takes under management.</summary>
    public IReadOnlyList<ResourceImport> Imports { get; init; } = [];
}
