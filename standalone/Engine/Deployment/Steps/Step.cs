using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>One operation on one resource: what it is, and how it is done.</summary>
/// <param name="Old">The entry that it starts from; <c>null</c> = none.</param>
/// <param name="New">The resource as wanted; <c>null</c> = gone.</param>
internal abstract record Step(StateEntry? Old, ResourceState? New)
{
    /// <summary>What is done.</summary>
    public abstract StepOperation Operation { get; }

    /// <summary>Whether it belongs to the program's view; the two halves of a replacement do not.</summary>
    public virtual bool Logical => true;

    /// <summary>What to write down before it starts, for the case that the engine dies; <c>null</c> = nothing.</summary>
    public virtual PendingOperation? Pending => null;

    /// <summary>The differences that it is about.</summary>
    public StepDiff Diff { get; init; } = StepDiff.None;

    /// <summary>The resource: as wanted, or else as it was.</summary>
    public ResourceState Resource => New ?? Old!.State;

    /// <summary>Whether it is about a provider that the engine made for itself, which is never shown.</summary>
    public bool IsInternal => DefaultProviders.IsDefault(Resource.Urn);

    /// <summary>Does it.</summary>
    /// <exception cref="Plugins.ProviderCallException">It failed and the state did not change.</exception>
    public abstract Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken);
}
