using System.Text.Json;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Model;

/// <summary>One resource as the stack's state knows it.</summary>
/// <remarks>The fields are those of a resource in a version 3 deployment: pulumi <c>sdk/go/common/apitype/core.go</c>.</remarks>
internal sealed record ResourceState
{
    /// <summary>The resource's name.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The type token, for example <c>sriov:host:Iommu</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it; components are not custom and have no id.</summary>
    public bool Custom { get; init; }

    /// <summary>Superseded by a replacement and waiting to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>The provider's id; <c>null</c> for components.</summary>
    public string? Id { get; init; }

    /// <summary>The checked inputs.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The provider's outputs, or those that a component registered.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>The parent; <c>null</c> for the stack itself.</summary>
    public Urn? Parent { get; init; }

    /// <summary>Refuse to delete or replace it.</summary>
    public bool Protect { get; init; }

    /// <summary>Read, never managed: it exists outside this stack.</summary>
    public bool External { get; init; }

    /// <summary>Everything that it depends on, by option or through a property.</summary>
    public IReadOnlyList<Urn> Dependencies { get; init; } = [];

    /// <summary>Why the last create or update did not finish; not empty = the next update runs even without a diff.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>The provider instance; <c>null</c> for components and providers.</summary>
    public ProviderReference? Provider { get; init; }

    /// <summary>Per input property, what its value was computed from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Urn>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<Urn>>();

    /// <summary>Deleted before its replacement was made, which did not happen yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The earlier name under which the last deployment found the resource, if it did.</summary>
    public IReadOnlyList<Urn> Aliases { get; init; } = [];

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The id that it was imported from, if it was.</summary>
    public string? ImportId { get; init; }

    /// <summary>Forget it instead of deleting it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>It vanishes together with this resource, so deleting that one is enough.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>When it was created; <c>null</c> when not known.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed; <c>null</c> when not known.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where the program declares it, as a <c>project://</c> URI.</summary>
    public string? SourcePosition { get; init; }

    /// <summary>Property paths whose changes in the program are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace the resource.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Where differences are only named, not shown.</summary>
    public IReadOnlyList<PropertyPath> HideDiff { get; init; } = [];

    /// <summary>
    /// What the state says besides, by field. The engine does not act on it; it stays for the stock CLI as long as the
    /// resource lives.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement> OtherFields { get; init; } = NoFields;

    private static IReadOnlyDictionary<string, JsonElement> NoFields { get; } = new Dictionary<string, JsonElement>();

    /// <summary>Everything that must exist while the resource does: what it depends on, its parent and its provider.</summary>
    public IEnumerable<Urn> Requirements()
    {
        var dependencies = Dependencies.Concat(PropertyDependencies.Values.SelectMany(urns => urns));
        return new[] { Parent, Provider?.Urn, DeletedWith }.OfType<Urn>().Concat(dependencies);
    }
}
