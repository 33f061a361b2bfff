using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>What a row says about a resource, apart from its name.</summary>
internal static class RowText
{
    /// <summary>The status column: <c>create</c> in a preview, <c>creating (3s)</c> while it runs, <c>created (3s)</c>.</summary>
    public static string Status(DeploymentView view, ResourceRow row, bool planning)
    {
        var text = OperationText.Of(row.Operation);
        var elapsed = $" ({DurationText.Of(view.Elapsed(row))})";
        return (planning, row.Operation, row.Status) switch
        {
            (_, _, RowStatus.Failed) => $"**{(text.Active.Length > 0 ? text.Active : "checking")} failed**",
            (true, _, _) => text.Plan,
            (_, StepOperation.Same, _) => "",
            (_, _, RowStatus.Running) => text.Active + elapsed,
            _ => text.Done + elapsed,
        };
    }

    /// <summary>The info column: what it just said while it runs; then what changed and how many messages there are.</summary>
    public static string Info(ResourceRow row)
    {
        if (row.Status == RowStatus.Running && row.LastMessage.Length > 0)
        {
            return row.LastMessage;
        }

        var counts = row.Diagnostics.GroupBy(diagnostic => diagnostic.Severity).OrderByDescending(group => group.Key)
            .GroupBy(group => NounOf(group.Key), (noun, groups) => Count(groups.Sum(group => group.Count()), noun));
        return string.Join("; ", counts.Prepend(DiffSummary(row.Step)).Where(part => part.Length > 0));
    }

    private static string DiffSummary(StepMetadata? step)
    {
        if (step is null || step.Operation is not
            (StepOperation.Update or StepOperation.Replace or StepOperation.CreateReplacement or StepOperation.Refresh))
        {
            return "";
        }

        var names = PropertyChange.Of(step)
            .GroupBy(change => change.Path.Split('.', '[')[0])
            .Select(group => (group.Count() == 1 ? group.First().Symbol : "~") + group.Key)
            .ToList();
        return names.Count > 0 ? $"[diff: {string.Join(',', names)}]" : "";
    }

    private static string NounOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "message",
    };

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
