using Pulumi.Plugin.Resources;
using Pulumi.Protocol.Messages;
using Pulumi.Protocol.Properties;
using Kind = Pulumi.Protocol.Messages.PropertyDiff.Types.Kind;

namespace Pulumi.Plugin.Rpc;

/// <summary>Differences as the engine wants them.</summary>
internal static class DiffMessages
{
    /// <summary>
    /// The answer to a diff. <c>diffs</c> and <c>replaces</c> hold top-level names, each with a detailed path and the other
    /// way round: what is in one only, some engines overlook.
    /// </summary>
    public static DiffResponse Of(DiffAnswer answer)
    {
        var differences = answer.Differences;
        var response = new DiffResponse
        {
            Changes = differences.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = answer.DeleteBeforeReplace,
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
