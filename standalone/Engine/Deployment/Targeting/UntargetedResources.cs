using Pulumi.Engine.Deployment.State;
using Pulumi.Engine.Deployment.Steps;
using Pulumi.Engine.Model;
using Pulumi.Engine.Plugins;

namespace Pulumi.Engine.Deployment.Targeting;

/// <summary>
/// Decides about registrations out of the deployment's scope, and refuses those in it that cannot do without them.
/// </summary>
/// <remarks>Source of the rules: pulumi <c>step_generator.go</c>, continueStepsFromImport and validateSteps.</remarks>
internal sealed class UntargetedResources(
    DeploymentScope scope,
    OldResources olds,
    ResourceIdentities identities,
    ProviderRegistry providers,
    Progress progress,
    EventStream events,
    StopSignal stop,
    bool dryRun)
{
    /// <summary>The step that leaves the resource alone; <c>null</c> = it is in scope.</summary>
    /// <param name="identity">Who it is.</param>
    /// <param name="wanted">What the program asks for.</param>
    /// <exception cref="InvalidResourceException">The deployment cannot go on without resources out of scope.</exception>
    public Step? LeaveAlone(ResourceIdentity identity, ResourceState wanted)
    {
        if (!scope.IsLimited)
        {
            return null;
        }

        var mustBeMade = identity.Old is { } old && progress.IsDeletedEarly(old, out _);
        if (scope.Includes(wanted) || mustBeMade)
        {
            RefuseWithoutRequirements(wanted);
            RefuseCycle(wanted, identity.Old?.State);
            return null;
        }

        return identity.Old is { } known ? Keep(identity, known) : Skip(wanted);
    }

    private SkippedCreateStep Skip(ResourceState wanted)
    {
        scope.Skip(wanted.Urn);
        progress.Decide(wanted.Urn, replaces: false);
        return new SkippedCreateStep(wanted);
    }

    private UntargetedStep Keep(ResourceIdentity identity, StateEntry known)
    {
        var state = known.State;
        if (state.Provider is { } provider
            && !providers.IsConfigured(provider with { Urn = identities.NewNameOf(provider.Urn) }))
        {
            throw new InvalidResourceException(
                identity.Urn, $"{scope.Reason}, and the program no longer has its provider {provider}; change the provider in "
                + "a deployment of all that use it");
        }

        // It is not even renamed: the new name may say of a parent that it does not have yet.
        identities.KeepOldName(identity);
        progress.Decide(state.Urn, replaces: false);
        return new UntargetedStep(known);
    }

    /// <summary>A preview tells of everything that is missing, so that the command can be mended at one go.</summary>
    private void RefuseWithoutRequirements(ResourceState wanted)
    {
        foreach (var missing in wanted.Requirements().Distinct().Where(scope.IsSkipped))
        {
            var message = $"it depends on {missing}, which does not exist yet and would not be created, because {scope.Reason}";
            if (!dryRun)
            {
                throw new InvalidResourceException(wanted.Urn, message);
            }

            events.Error(wanted.Urn, message);
            stop.Flag();
        }
    }

    /// <summary>
    /// What is left alone keeps its old dependencies. Were one of them to depend on it from now on, neither could stand
    /// before the other in the state. Only a dependency that it did not have before can lead to that.
    /// </summary>
    private void RefuseCycle(ResourceState wanted, ResourceState? old)
    {
        var seen = new HashSet<Urn>();
        var open = new Stack<Urn>(old is null ? [] : wanted.Requirements().Except(old.Requirements()));
        while (open.TryPop(out var urn))
        {
            if (!seen.Add(urn) || CurrentState(urn) is not { } requirement)
            {
                continue;
            }

            foreach (var next in requirement.Requirements())
            {
                if (next == wanted.Urn)
                {
                    throw new InvalidResourceException(
                        wanted.Urn, $"it depends on {urn}, which is left alone and still depends on it in the state; deploy both together");
                }

                open.Push(next);
            }
        }
    }

    private ResourceState? CurrentState(Urn urn) =>
        progress.TryGet(urn, out var done) ? done.Entry.State : olds.TryGet(urn, out var old) ? old.State : null;
}
