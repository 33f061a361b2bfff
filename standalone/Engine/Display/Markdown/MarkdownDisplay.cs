using System.Text;
using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display.Markdown;

/// <summary>Shows a preview as Markdown, for the comment on a pull request: what is interrupted, a table of changes, details.</summary>
internal sealed class MarkdownDisplay(DisplayOptions options, Output output, TimeProvider time) : IDisplay
{
    /// <summary>Comments have an end: GitHub takes 65,536 characters. What is left out is counted.</summary>
    private const int MaxDetails = 50_000;

    /// <summary>So many planned steps keep a row readable; all of them stand in the details.</summary>
    private const int MaxPlanned = 3;

    private readonly DeploymentView _view = new(time, options.ShowDebug);
    private readonly ResourceDetails _details = new(options.ShowSecrets);

    /// <inheritdoc/>
    public IReadOnlyList<StyledLine> Details => [];

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        _view.Apply(engineEvent);
        if (engineEvent is EngineEvent.Summary summary)
        {
            IEnumerable<string> sections =
                [Head(summary), Problems("Errors", DiagnosticSeverity.Error), ProgramOutput(), Warnings(), Changes(), Folded()];
            output.WriteLine(string.Join("\n\n", sections.Where(section => section.Length > 0)));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<ResourceRow> Rows => ResourceTree.Of(_view, options.ShowSames).Select(node => node.Row);

    private IEnumerable<EngineEvent.Diagnostic> Diagnostics => _view.Diagnostics.Concat(_view.Rows.SelectMany(row => row.Diagnostics));

    private string Head(EngineEvent.Summary summary)
    {
        var counts = new ChangeCounts(summary);
        var changes = string.Join(", ", counts.Changes.Select(pair => $"{pair.Value} to {OperationText.Of(pair.Key).Plan}"));
        var what = (changes.Length > 0 ? changes : "No changes") + (counts.Same > 0 ? $", {counts.Same} unchanged" : "");
        var failed = Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return $"### Preview of {MarkdownText.Code(options.Stack)}\n\n" + (failed ? $"**The preview failed.** Up to there: {what}." : $"{what}.");
    }

    private string Warnings()
    {
        var disruptions = Disruptions.Of(Diagnostics).Select(text => $"- **{MarkdownText.Plain(text)}**").ToList();
        var warnings = Problems("", DiagnosticSeverity.Warning);
        return disruptions.Count == 0 && warnings.Length == 0
            ? ""
            : string.Join('\n', [":warning: **Warnings**", "", .. disruptions, .. warnings.Length > 0 ? [warnings] : Array.Empty<string>()]);
    }

    /// <summary>The messages of one severity, each with its resource.</summary>
    private string Problems(string title, DiagnosticSeverity severity)
    {
        var lines = Diagnostics.Where(diagnostic => diagnostic.Severity == severity)
            .Select(diagnostic => $"- {MarkdownText.Plain(diagnostic.Message)}{(diagnostic.Urn is { Value.Length: > 0 } urn ? $" ({MarkdownText.Code(urn.Name)})" : "")}")
            .Distinct().ToList();
        return lines.Count == 0 ? "" : (title.Length > 0 ? $":x: **{title}**\n\n" : "") + string.Join('\n', lines);
    }

    /// <summary>What the program printed on standard error, where it may have failed.</summary>
    private string ProgramOutput()
    {
        var lines = _view.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.InfoError)
            .SelectMany(diagnostic => diagnostic.Message.TrimEnd().Split('\n')).Select(line => line.TrimEnd('\r')).ToList();
        return lines.Count > 0 && Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? $"Output of the program:\n\n{MarkdownText.Block("", lines)}"
            : "";
    }

    private string Changes()
    {
        var rows = Rows.Where(row => row.Step is not null && (row.Operation != StepOperation.Same || options.ShowSames)).ToList();
        return rows.Count == 0
            ? ""
            : string.Join('\n',
                [MarkdownText.Row("", "Operation", "Type", "Name", "What"), MarkdownText.Row("---", "---", "---", "---", "---"), .. rows.Select(Row)]);
    }

    private static string Row(ResourceRow row)
    {
        var text = OperationText.Of(row.Operation);
        return MarkdownText.Row(
            text.Symbol.Trim().Length > 0 ? MarkdownText.Code(text.Symbol) : "",
            text.Plan.Length > 0 ? text.Plan : "same",
            MarkdownText.Code(row.Urn.Type),
            MarkdownText.Code(row.Urn.Name),
            What(row));
    }

    /// <summary>The properties that change, and the first steps that the provider plans.</summary>
    private static string What(ResourceRow row)
    {
        var properties = row.Step is { Old: not null, New: not null } step
            ? string.Join(", ", PropertyChange.Of(step).Select(change => MarkdownText.Code(change.Path) + (change.Replaces ? " replaces it" : "")))
            : "";
        var plan = row.Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info && !diagnostic.Message.TrimEnd().Contains('\n', StringComparison.Ordinal))
            .Select(diagnostic => MarkdownText.Plain(diagnostic.Message)).ToList();
        return string.Join(
            "<br>",
            plan.Take(MaxPlanned).Append(plan.Count > MaxPlanned ? $"… and {plan.Count - MaxPlanned} more" : "").Prepend(properties).Where(part => part.Length > 0));
    }

    private string Folded()
    {
        var all = Rows.Select(_details.Of).Append(_view.StackStep is { } stack && !options.SuppressOutputs ? _details.OfOutputs(stack) : "")
            .Where(text => text.Length > 0).ToList();
        var text = new StringBuilder();
        foreach (var (index, details) in all.Index())
        {
            if (text.Length + details.Length > MaxDetails)
            {
                text.Append($"\n\n… and {all.Count - index} more.");
                break;
            }

            text.Append($"\n\n{details}");
        }

        return all.Count == 0 ? "" : $"<details>\n<summary>Property by property</summary>{text}\n\n</details>";
    }
}
