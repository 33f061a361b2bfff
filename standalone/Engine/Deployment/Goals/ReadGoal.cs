using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Deployment.Goals;

/// <summary>A resource that the program wants to look at, which something else manages.</summary>
internal sealed record ReadGoal
{
    /// <summary>The provider's id; <see cref="ProviderReference.UnknownId"/> = not known in this preview.</summary>
    public required string Id { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The parent; <c>null</c> = the stack.</summary>
    public Urn? Parent { get; init; }

    /// <summary>What the program knows of it, to help the provider find it.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>Everything that it depends on.</summary>
    public IReadOnlyList<Urn> Dependencies { get; init; } = [];

    /// <summary>The provider instance.</summary>
    public required ProviderReference Provider { get; init; }

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Where the program declares it.</summary>
    public string? SourcePosition { get; init; }

    /// <summary>What names the resource.</summary>
    public ResourceGoal Named => new() { Type = Type, Name = Name, Custom = true, Parent = Parent };
}
