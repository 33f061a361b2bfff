using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.Targeting;

/// <summary>
/// Which resources a deployment may touch: those named as targets or all but those named as excluded, each with its
/// dependents if asked for. Resources are shown to it in dependency order, so that dependents of dependents are known.
/// Safe for use by many registrations at once.
/// </summary>
/// <remarks>Source of the rules: pulumi <c>step_generator.go</c>, isIncludedInOperation.</remarks>
internal sealed class DeploymentScope(DeploymentOptions options)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Urn> _dependents = [];
    private readonly HashSet<Urn> _skipped = [];

    /// <summary>Whether there is anything that it leaves out.</summary>
    public bool IsLimited => !options.Targets.IsEmpty || !options.Excludes.IsEmpty;

    /// <summary>What leaves resources out, for messages.</summary>
    public string Reason => options.Targets.IsEmpty ? "it is excluded" : "it is not a target";

    /// <summary>
    /// Whether a registration of <paramref name="state"/> is carried out. Providers and the stack always are: targets
    /// need them, and they change nothing outside.
    /// </summary>
    public bool Includes(ResourceState state) =>
        Names(state) || ProviderReference.IsProviderType(state.Type) || state.Urn.QualifiedType == Urn.StackType;

    /// <summary>Whether <paramref name="state"/> is in the scope by its name, or as a dependent.</summary>
    public bool Names(ResourceState state) => !options.Targets.IsEmpty
        ? IsOrNeeds(state, options.Targets, options.TargetDependents)
        : options.Excludes.IsEmpty || !IsOrNeeds(state, options.Excludes, options.ExcludeDependents);

    /// <summary>Notes that a new resource is not created, because it is out of scope.</summary>
    public void Skip(Urn urn)
    {
        lock (_lock)
        {
            _skipped.Add(urn);
        }
    }

    /// <summary>Whether <paramref name="urn"/> is a new resource that is not created.</summary>
    public bool IsSkipped(Urn urn)
    {
        lock (_lock)
        {
            return _skipped.Contains(urn);
        }
    }

    private bool IsOrNeeds(ResourceState state, UrnPatterns named, bool withDependents)
    {
        lock (_lock)
        {
            var isOrNeeds = named.Contains(state.Urn)
                || (withDependents && state.Requirements().Any(urn => _dependents.Contains(urn) || named.Contains(urn)));
            if (isOrNeeds)
            {
                _dependents.Add(state.Urn);
            }

            return isOrNeeds;
        }
    }
}
