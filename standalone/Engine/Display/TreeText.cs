namespace Pulumi.Engine.Display;

/// <summary>The tree that the live display draws: type, name, plan or status, info.</summary>
internal sealed class TreeText(DisplayOptions options)
{
    private const int Gap = 2;

    /// <summary>The tree as it is now.</summary>
    public IReadOnlyList<StyledLine> Of(DeploymentView view)
    {
        var rows = ResourceTree.Of(view, options.ShowSames).Select(node => (
            node.Row,
            Type: Branches(node) + node.Row.Urn.Type,
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
