using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Goals;

/// <summary>A resource as the program wants it.</summary>
internal sealed record ResourceGoal
{
    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The name, unique among resources of the same qualified type.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider manages it.</summary>
    public required bool Custom { get; init; }

    /// <summary>The inputs, before the provider checked them.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The parent; <c>null</c> = the stack.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Refuse to delete or replace it.</summary>
    public bool Protect { get; init; }

    /// <summary>Everything that it depends on.</summary>
    public IReadOnlyList<Urn> Dependencies { get; init; } = [];

    /// <summary>The provider instance; <c>null</c> for components and providers.</summary>
    public ProviderReference? Provider { get; init; }

    /// <summary>Per input property, what its value was computed from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Urn>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<Urn>>();

    /// <summary>Whether a replacement deletes first; <c>null</c> = as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace the resource.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Where differences are only named, not shown.</summary>
    public IReadOnlyList<PropertyPath> HideDiff { get; init; } = [];

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Earlier names.</summary>
    public IReadOnlyList<ResourceAlias> Aliases { get; init; } = [];

    /// <summary>The id of an existing resource to take under management; <c>null</c> = none.</summary>
    public string? ImportId { get; init; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>Forget it instead of deleting it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>It vanishes together with this resource.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Where the program declares it.</summary>
    public string? SourcePosition { get; init; }
}
