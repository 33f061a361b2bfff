using System.Collections.Immutable;

namespace OpenStack.Provider.Lifecycle;

/// <summary>
/// Maps of text that the user shares with others: extra specs, metadata, properties of images. A state has the keys that the
/// program set, so that what nova, glance or an operator adds is no difference, and an update leaves it alone.
/// </summary>
internal static class OwnKeys
{
    /// <summary>The user's keys as they are now.</summary>
    /// <param name="all">All keys that are there.</param>
    /// <param name="given">What the user gave, in this run or the last; none at all on import, when all keys are the user's.</param>
    public static ImmutableSortedDictionary<string, string> Of(
        ImmutableSortedDictionary<string, string> all, params IEnumerable<ImmutableSortedDictionary<string, string>?> given)
    {
        var owned = given.OfType<ImmutableSortedDictionary<string, string>>().SelectMany(map => map.Keys).ToHashSet(StringComparer.Ordinal);
        return all.RemoveRange(all.Keys.Where(key => !owned.Contains(key)));
    }

    /// <summary>The keys to write: new ones, and those with another value.</summary>
    public static ImmutableSortedDictionary<string, string> Changed(
        ImmutableSortedDictionary<string, string>? prior, ImmutableSortedDictionary<string, string>? wanted) =>
        Something(wanted).RemoveRange(Something(wanted)
            .Where(pair => Something(prior).TryGetValue(pair.Key, out var value) && value == pair.Value)
            .Select(pair => pair.Key));

    /// <summary>The keys to take away: those that the program no longer sets.</summary>
    public static IEnumerable<string> Removed(
        ImmutableSortedDictionary<string, string>? prior, ImmutableSortedDictionary<string, string>? wanted) =>
        Something(prior).Keys.Except(Something(wanted).Keys, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> Something(ImmutableSortedDictionary<string, string>? map) =>
        map ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
