using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Pulumi.Sriov.Provider.Framework.Lifecycle;
using Kind = Pulumi.Protocol.Messages.PropertyDiff.Types.Kind;

namespace Pulumi.Sriov.Provider.Rpc;

/// <summary>Differences as the engine wants them.</summary>
internal static class DiffMessages
{
    /// <summary>
    /// The answer to a diff. <c>diffs</c> and <c>replaces</c> hold top-level names, each with a detailed path and the other
    /// way round: what is in one only, some engines overlook.
    /// </summary>
    public static DiffResponse Of(IReadOnlyCollection<Difference> differences)
    {
        var response = new DiffResponse
        {
            Changes = differences.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            // The new resource may be the same thing by another name of the host; deleting the old one after creating it
            // would undo the new one.
            DeleteBeforeReplace = true,
            Diffs = { TopLevel(differences) },
            Replaces = { TopLevel(differences.Where(difference => difference.Replaces)) },
        };
        foreach (var difference in differences)
        {
            response.DetailedDiff.Add(
                difference.Path.ToString(), new PropertyDiff { Kind = KindOf(difference), InputDiff = difference.IsAgainstInputs });
        }

        return response;
    }

    private static IEnumerable<string> TopLevel(IEnumerable<Difference> differences) =>
        differences.Select(difference => difference.TopLevel).Distinct(StringComparer.Ordinal);

    private static Kind KindOf(Difference difference) => (difference.Kind, difference.Replaces) switch
    {
        (DifferenceKind.Add, false) => Kind.Add,
        (DifferenceKind.Add, true) => Kind.AddReplace,
        (DifferenceKind.Delete, false) => Kind.Delete,
        (DifferenceKind.Delete, true) => Kind.DeleteReplace,
        (_, false) => Kind.Update,
        (_, true) => Kind.UpdateReplace,
    };
}
