using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output has become: its value with everything that was learned on the way to it.</summary>
/// <param name="Value">Meaningless unless <paramref name="IsKnown"/>.</param>
/// <param name="IsKnown">False in a preview for what only an update can tell.</param>
/// <param name="IsSecret">Whether the value must never be shown.</param>
/// <param name="Resources">The resources that the value was computed from.</param>
internal readonly record struct OutputData<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static OutputData<T> Of(T value, bool isSecret = false) => new(value, IsKnown: true, isSecret, []);

    public static OutputData<T> Unknown(bool isSecret, ImmutableHashSet<Resource> resources) =>
        new(default!, IsKnown: false, isSecret, resources);

    /// <summary>This value, as one that was computed from <paramref name="source"/>.</summary>
    public OutputData<T> DerivedFrom<TSource>(OutputData<TSource> source) =>
        new(Value, IsKnown && source.IsKnown, IsSecret || source.IsSecret, source.Resources.Union(Resources));

    public OutputData<object?> Boxed() => new(Value, IsKnown, IsSecret, Resources);
}
