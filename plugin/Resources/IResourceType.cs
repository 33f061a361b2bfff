using System.Collections.Immutable;
using Pulumi.Plugin.Schema;
using Pulumi.Protocol.Properties;

namespace Pulumi.Plugin.Resources;

/// <summary>
/// A resource type as the engine sees it, in property values.
/// </summary>
internal interface IResourceType
{
    /// <summary>Token, description and properties.</summary>
    ResourceDeclaration Declaration { get; }

    /// <summary>Refuses wrong inputs; the rest comes back as it was written, declared secrets marked.</summary>
    CheckAnswer Check(CheckQuestion question);

    /// <summary>What differs: inputs from inputs, and, where the host can be looked at, the host from the inputs.</summary>
    Task<DiffAnswer> DiffAsync(DiffQuestion question, CancellationToken cancellationToken);

    /// <summary>The state that a create would lead to, as far as it is known.</summary>
    Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken);

    /// <exception cref="PartialStateException">It was done in part.</exception>
    Task<ResourceState> CreateAsync(string urn, PropertyMap news, CancellationToken cancellationToken);

    /// <summary>The state that an update would lead to, as far as it is known.</summary>
    Task<PropertyMap> PreviewUpdateAsync(
        string urn, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken);

    /// <exception cref="PartialStateException">It was done in part.</exception>
    Task<ResourceState> UpdateAsync(
        string urn, string id, PropertyMap oldState, PropertyMap news, CancellationToken cancellationToken);

    /// <summary>What is there now; <c>null</c> = it is gone.</summary>
    /// <param name="id">The resource's id.</param>
    /// <param name="oldState">The last known state; empty on import.</param>
    /// <param name="oldInputs">The last known inputs; <c>null</c> on import.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ResourceState?> ReadAsync(
        string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken);

    /// <summary>Puts back what the resource changed.</summary>
    Task DeleteAsync(
        string urn, string id, PropertyMap oldState, PropertyMap? oldInputs, CancellationToken cancellationToken);
}

/// <summary>What <see cref="IResourceType.Check"/> looks at.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="OldInputs">The checked inputs of the last run; empty for a new resource.</param>
/// <param name="News">What is wanted now.</param>
/// <param name="Naming">How a name is made when the user gives none.</param>
internal sealed record CheckQuestion(string Urn, PropertyMap OldInputs, PropertyMap News, Naming Naming);

/// <summary>The verdict on inputs.</summary>
internal sealed record CheckAnswer(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures);

/// <summary>What <see cref="IResourceType.DiffAsync"/> compares.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="OldState">Inputs and outputs of the last run, or of a refresh.</param>
/// <param name="OldInputs">Inputs of the last run; <c>null</c> when the engine does not tell.</param>
/// <param name="News">What is wanted now.</param>
/// <param name="IgnoreChanges">Property paths whose differences do not count.</param>
internal sealed record DiffQuestion(
    string Urn, PropertyMap OldState, PropertyMap? OldInputs, PropertyMap News, ImmutableArray<PropertyPath> IgnoreChanges);

/// <summary>What differs.</summary>
/// <param name="Differences">Every difference; empty = nothing to do.</param>
/// <param name="DeleteBeforeReplace">Whether a replacement can't exist beside what it replaces.</param>
internal sealed record DiffAnswer(ImmutableArray<Difference> Differences, bool DeleteBeforeReplace);

/// <summary>One difference.</summary>
/// <param name="Path">Property path, rooted at a property of the resource.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Replaces">Whether the resource must be replaced for it.</param>
/// <param name="IsAgainstInputs">The old value is in the old inputs, not in the old state.</param>
internal sealed record Difference(PropertyPath Path, DifferenceKind Kind, bool Replaces, bool IsAgainstInputs)
{
    /// <summary>The property of the resource that the path starts from.</summary>
    public string TopLevel => Path.Segments[0].Key!;
}

/// <summary>A resource as it goes into the engine's state.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Properties">Inputs and outputs together.</param>
/// <param name="Inputs">The inputs alone.</param>
internal sealed record ResourceState(string Id, PropertyMap Properties, PropertyMap Inputs);

/// <summary>A create or update that was done in part: the engine keeps the state, and the next run converges.</summary>
internal sealed class PartialStateException(ResourceState state, Exception reason) : Exception(reason.Message, reason)
{
    /// <summary>The real state.</summary>
    public ResourceState State => state;
}
