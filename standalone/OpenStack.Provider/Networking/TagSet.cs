using OpenStack.Client;

namespace OpenStack.Provider.Networking;

/// <summary>Tags: those of the user among those that others have put on the same object, and that stay.</summary>
internal static class TagSet
{
    /// <summary>The user's tags that are there.</summary>
    /// <param name="live">The object.</param>
    /// <param name="given">The tags that the user gave; <c>null</c> = none.</param>
    /// <param name="isImport">All tags are the user's.</param>
    public static IReadOnlyList<string>? OfUser(Document live, IReadOnlyList<string>? given, bool isImport)
    {
        var all = All(live);
        var own = isImport ? all : given?.Where(all.Contains).ToList();
        return own is { Count: > 0 } ? own : null;
    }

    /// <summary>All tags in ordinal order; neutron's order changes from answer to answer.</summary>
    public static IReadOnlyList<string> All(Document live) => [.. live.Texts("tags").Order(StringComparer.Ordinal)];

    /// <summary>The tags after a change of the user's.</summary>
    public static IReadOnlyList<string> Merge(Document live, IReadOnlyList<string>? prior, IReadOnlyList<string>? wanted) =>
        [.. All(live).Except(prior ?? []).Union(wanted ?? []).Order(StringComparer.Ordinal)];
}
