using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>The tree that the live display draws: type, name, plan or status, info.</summary>
internal sealed class TreeText(DisplayOptions options)
{
    private const int Gap = 2;

    /// <summary>The whole tree as it is now.</summary>
    public IReadOnlyList<StyledLine> Of(DeploymentView view) => Of(view, ResourceTree.Of(view, options.ShowSames));

    /// <summary>
    /// The tree in a window: where it is too long, what is done gives way to what is at work.
    /// </summary>
    /// <param name="view">What is known.</param>
    /// <param name="height">How many lines there are, the heading among them.</param>
    public IReadOnlyList<StyledLine> Of(DeploymentView view, int height)
    {
        var nodes = ResourceTree.Of(view, options.ShowSames);
        return Of(view, nodes.Count < height ? nodes : [.. ResourceTree.AtWork(view).Take(height - 1)]);
    }

    /// <summary>How far the deployment is, on a line below the tree: <c>12 done, 5 at work (34s)</c>.</summary>
    public StyledLine Account(DeploymentView view)
    {
        if (view.Rows.Count == 0)
        {
            return new StyledLine().Add("starting…", "grey");
        }

        var done = view.Rows.Count(row => row.Status == RowStatus.Done && row.Operation != StepOperation.Same);
        var work = options.Planning ? $"{done} planned" : $"{done} done, {view.Rows.Count(row => row.IsAtWork)} at work";
        var line = new StyledLine().Add($"{work} ({DurationText.Of(view.Elapsed())})", "grey");
        return view.IsCancelling
            ? line.Add("  cancelling; waiting for what runs to end (Ctrl-C again stops at once)", "yellow")
            : line;
    }

    private List<StyledLine> Of(DeploymentView view, IReadOnlyList<ResourceTree.Node> nodes)
    {
        var rows = nodes.Select(node => (
            node.Row,
            Type: Branches(node) + TypeText.Of(node.Row.Urn),
            node.Row.Urn.Name,
            Status: RowText.Status(view, node.Row, options.Planning),
            Info: RowText.Info(node.Row))).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var nameColumn = 5 + Math.Max(rows.Max(row => row.Type.Length), "Type".Length) + Gap;
        var statusColumn = nameColumn + Math.Max(rows.Max(row => row.Name.Length), "Name".Length) + Gap;
        var infoColumn = statusColumn + Math.Max(rows.Max(row => row.Status.Length), "Status".Length) + Gap;
        var lines = new List<StyledLine>
        {
            new StyledLine().Add("     ").Add("Type", "bold").PadTo(nameColumn).Add("Name", "bold")
                .PadTo(statusColumn).Add(options.Planning ? "Plan" : "Status", "bold").PadTo(infoColumn).Add("Info", "bold"),
        };
        foreach (var (row, type, name, status, info) in rows)
        {
            var text = OperationText.Of(row.Operation);
            lines.Add(new StyledLine()
                .Add($" {text.Symbol,-2}  ", text.Style).Add(type).PadTo(nameColumn).Add(name).PadTo(statusColumn)
                .Add(status, row.Status == RowStatus.Failed ? "red" : text.Style).PadTo(infoColumn).Add(info, "grey"));
        }

        return lines;
    }

    private static string Branches(ResourceTree.Node node)
    {
        var ancestors = node.IsLast.Skip(1).ToList();
        return string.Concat(ancestors.Select((isLast, level) => (isLast, level == ancestors.Count - 1) switch
        {
            (true, true) => "└─ ",
            (false, true) => "├─ ",
            (true, false) => "   ",
            (false, false) => "│  ",
        }));
    }
}
