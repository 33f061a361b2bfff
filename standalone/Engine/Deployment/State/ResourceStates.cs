using Pulumi.Engine.Model;

namespace Pulumi.Engine.Deployment.State;

/// <summary>Questions about states that the engine asks in several places.</summary>
internal static class ResourceStates
{
    /// <summary>Whether <paramref name="state"/> says the same as <paramref name="other"/>, lists compared by content.</summary>
    public static bool ContentEquals(this ResourceState state, ResourceState other)
    {
        return state.Dependencies.SequenceEqual(other.Dependencies)
            && state.InitErrors.SequenceEqual(other.InitErrors)
            && state.AdditionalSecretOutputs.SequenceEqual(other.AdditionalSecretOutputs)
            && state.Aliases.SequenceEqual(other.Aliases)
            && state.IgnoreChanges.SequenceEqual(other.IgnoreChanges)
            && state.HideDiff.SequenceEqual(other.HideDiff)
            && state.ReplaceOnChanges.SequenceEqual(other.ReplaceOnChanges)
            && SamePropertyDependencies(state, other)
            && Scalars(state, other) == other;
    }

    /// <summary><paramref name="state"/> with the lists of <paramref name="other"/>, which are compared one by one.</summary>
    private static ResourceState Scalars(ResourceState state, ResourceState other) => state with
    {
        Dependencies = other.Dependencies,
        InitErrors = other.InitErrors,
        AdditionalSecretOutputs = other.AdditionalSecretOutputs,
        Aliases = other.Aliases,
        IgnoreChanges = other.IgnoreChanges,
        HideDiff = other.HideDiff,
        ReplaceOnChanges = other.ReplaceOnChanges,
        PropertyDependencies = other.PropertyDependencies,
    };

    private static bool SamePropertyDependencies(ResourceState state, ResourceState other) =>
        state.PropertyDependencies.Count == other.PropertyDependencies.Count
        && state.PropertyDependencies.All(pair =>
            other.PropertyDependencies.TryGetValue(pair.Key, out var urns) && urns.SequenceEqual(pair.Value));
}
