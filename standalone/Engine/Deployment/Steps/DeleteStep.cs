using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Steps;

/// <summary>Why a resource is deleted.</summary>
internal enum DeleteReason
{
    /// <summary>The program does not want it any more, or everything is destroyed.</summary>
    Unwanted,

    /// <summary>Its replacement exists.</summary>
    Replaced,

    /// <summary>Its replacement is about to be made, in this deployment or the next; the entry stays until then.</summary>
    MakesRoom,
}

/// <summary>Destroys a resource.</summary>
/// <param name="Known">The entry to destroy.</param>
/// <param name="Reason">Why.</param>
/// <param name="VanishesWithOther">Whether the resource that it vanishes with is deleted too, which is enough.</param>
internal sealed record DeleteStep(StateEntry Known, DeleteReason Reason, bool VanishesWithOther) : Step(Known, null)
{
    /// <inheritdoc/>
    public override StepOperation Operation => Known.State switch
    {
        { External: true } => Reason == DeleteReason.Unwanted ? StepOperation.ReadDiscard : StepOperation.DiscardReplaced,
        _ => Reason == DeleteReason.Unwanted ? StepOperation.Delete : StepOperation.DeleteReplaced,
    };

    /// <inheritdoc/>
    public override bool Logical => Reason == DeleteReason.Unwanted;

    /// <inheritdoc/>
    public override PendingOperation? Pending =>
        AsksProvider ? new PendingOperation(Known.State, PendingOperationType.Deleting) : null;

    private bool AsksProvider => Known.State is { Custom: true, External: false, RetainOnDelete: false } && !VanishesWithOther;

    /// <inheritdoc/>
    public override async Task<StepResult> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var state = Known.State;
        if (state.Protect && Reason == DeleteReason.Unwanted && !context.Options.IgnoreProtect)
        {
            throw new ProtectedResourceException(
                $"the resource {state.Urn} cannot be deleted because it is protected; remove the 'protect' option from "
                + $"it and run an update first, or allow it with --ignore-protect");
        }

        if (!context.DryRun && AsksProvider && context.Providers.For(state) is { } provider)
        {
            var command = new DeleteCommand(state.Urn, state.Id ?? "", state.Inputs, state.Outputs, state.CustomTimeouts.Delete);
            await provider.DeleteAsync(command, cancellationToken);
        }

        // Only now: a deletion that failed must be tried again, and a pending replacement would not be.
        return Reason == DeleteReason.MakesRoom
            ? new StepResult([new SnapshotChange.Put(Known.Key, state with { PendingReplacement = true })])
            : new StepResult([new SnapshotChange.Remove(Known.Key)]);
    }
}
