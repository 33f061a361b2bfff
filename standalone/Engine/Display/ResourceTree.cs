using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Puts rows below their parents and leaves out those of which there is nothing to say.</summary>
internal static class ResourceTree
{
    /// <summary>One row in its place.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Depth">How many ancestors it has.</param>
    /// <param name="IsLast">For every level, whether the ancestor there (at last the row itself) is the last child.</param>
    internal sealed record Node(ResourceRow Row, int Depth, IReadOnlyList<bool> IsLast);

    /// <summary>The rows in tree order that have something to say.</summary>
    public static IReadOnlyList<Node> Of(DeploymentView view, bool showSames) => Of(view, row =>
        showSames || row.Urn.Type == Urn.StackType || row.Operation != StepOperation.Same || row.Status == RowStatus.Failed
        || row.Diagnostics.Count > 0 || (row.Status == RowStatus.Running && row.LastMessage.Length > 0));

    /// <summary>The rows in tree order on which something is done, or that failed: what matters where not all have room.</summary>
    public static IReadOnlyList<Node> AtWork(DeploymentView view) => Of(view, row => row.IsAtWork || row.Status == RowStatus.Failed);

    // A row is also shown when one below it is.
    private static List<Node> Of(DeploymentView view, Func<ResourceRow, bool> hasNews)
    {
        var known = view.Rows.Select(row => row.Urn).ToHashSet();
        var children = view.Rows.ToLookup(row => row.Parent is { } parent && known.Contains(parent) ? parent : default);
        var nodes = new List<Node>();
        AddChildren(default, []);
        return nodes;

        void AddChildren(Urn parent, IReadOnlyList<bool> levels)
        {
            var shown = children[parent].Where(IsShown).ToList();
            foreach (var row in shown)
            {
                IReadOnlyList<bool> own = [.. levels, ReferenceEquals(row, shown[^1])];
                nodes.Add(new(row, levels.Count, own));
                AddChildren(row.Urn, own);
            }
        }

        bool IsShown(ResourceRow row) => hasNews(row) || children[row.Urn].Any(IsShown);
    }
}
