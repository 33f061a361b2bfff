using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment;

/// <summary>A step, or the planning of a resource's steps, failed. Whoever throws it has told the user.</summary>
internal sealed class StepFailedException(Urn urn, Exception? inner = null)
    : Exception($"the resource {urn} failed", inner)
{
    /// <summary>The resource.</summary>
    public Urn Urn { get; } = urn;
}
