using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>What the program asks for a resource cannot be done. Nothing was tried.</summary>
internal sealed class InvalidResourceException(Urn urn, string reason) : Exception(reason)
{
    /// <summary>The resource.</summary>
    public Urn Urn { get; } = urn;
}
