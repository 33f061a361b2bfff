using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>What stands below a deployment: diagnostics, the stack's outputs, counts and duration.</summary>
internal sealed class Epilogue(DisplayOptions options)
{
    private readonly ValueText _values = new(options.ShowSecrets);

    /// <summary>All sections that have something to say.</summary>
    public IEnumerable<StyledLine> Render(DeploymentView view) =>
        [.. Diagnostics(view), .. Outputs(view.StackStep), .. Resources(view.Summary)];

    private static IEnumerable<StyledLine> Diagnostics(DeploymentView view)
    {
        var sections = view.Rows.Where(row => row.Diagnostics.Count > 0)
            .Select(row => ($"{TypeText.Of(row.Urn)} ({row.Urn.Name}):", row.Diagnostics))
            .Prepend(("", view.Diagnostics))
            .Where(section => section.Diagnostics.Count > 0)
            .ToList();
        if (sections.Count == 0)
        {
            yield break;
        }

        yield return new StyledLine().Add("Diagnostics:", "bold");
        foreach (var (head, diagnostics) in sections)
        {
            if (head.Length > 0)
            {
                yield return new StyledLine().Add("  ").Add(head, "blue");
            }

            foreach (var line in diagnostics.SelectMany(Message))
            {
                yield return line;
            }

            yield return new StyledLine();
        }
    }

    /// <summary>The lines of one message, the first with its severity.</summary>
    public static IEnumerable<StyledLine> Message(EngineEvent.Diagnostic diagnostic)
    {
        var (label, style) = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => ("error: ", "red"),
            DiagnosticSeverity.Warning => ("warning: ", "yellow"),
            DiagnosticSeverity.Debug => ("debug: ", "grey"),
            _ => ("", StyledLine.Plain),
        };
        foreach (var text in diagnostic.Message.TrimEnd().Split('\n'))
        {
            yield return new StyledLine().Add("    ").Add(label, style).Add(text.TrimEnd('\r'));
            label = "";
        }
    }

    private IEnumerable<StyledLine> Outputs(StepMetadata? stack)
    {
        if (options.SuppressOutputs || stack is null || options.Kind == DeploymentKind.Refresh && stack.New is null)
        {
            yield break;
        }

        var changed = PropertyChange.Between(stack.Old?.Outputs, stack.New?.Outputs, "", []);
        var lines = changed.SelectMany(change => ChangeLines(change, indent: 2)).ToList();
        foreach (var (name, value) in stack.New?.Outputs ?? Protocol.Properties.PropertyMap.Empty)
        {
            if (stack.Old?.Outputs.TryGetValue(name, out var old) is true && Equals(old, value))
            {
                lines.AddRange(_values.Lines(name, value, indent: 4).Select(text => new StyledLine().Add(text)));
            }
        }

        if (lines.Count == 0)
        {
            yield break;
        }

        yield return new StyledLine().Add("Outputs:", "bold");
        foreach (var line in lines)
        {
            yield return line;
        }

        yield return new StyledLine();
    }

    /// <summary>The lines of one changed property.</summary>
    public IEnumerable<StyledLine> ChangeLines(PropertyChange change, int indent)
    {
        var mark = new string(' ', indent) + change.Symbol;
        if (change.IsHidden)
        {
            return [new StyledLine().Add($"{mark} {change.Path} (hidden)", change.Style)];
        }

        if (change is { Old: { } old, New: { } @new })
        {
            return [new StyledLine().Add($"{mark} {change.Path}: {_values.Inline(old)} => {_values.Inline(@new)}", change.Style)];
        }

        var lines = _values.Lines(change.Path, (change.New ?? change.Old)!, indent: 0).ToList();
        return lines.Select((text, i) => new StyledLine().Add(
            (i == 0 ? mark : new string(' ', mark.Length)) + " " + text, change.Style));
    }

    private IEnumerable<StyledLine> Resources(EngineEvent.Summary? summary)
    {
        if (summary is null)
        {
            yield break;
        }

        var counts = new ChangeCounts(summary);
        var (changes, same) = (counts.Changes, counts.Same);
        if (changes.Count > 0 || same > 0)
        {
            yield return new StyledLine().Add("Resources:", "bold");
        }

        foreach (var (operation, count) in changes)
        {
            var text = OperationText.Of(operation);
            yield return new StyledLine().Add("    ").Add(
                $"{text.Symbol} {count} {(options.Planning ? $"to {text.Plan}" : text.Done)}", text.Style);
        }

        var total = changes.Sum(pair => pair.Value);
        if (changes.Count > 1 || (total > 0 && same > 0))
        {
            yield return new StyledLine().Add($"    {total} {(total == 1 ? "change" : "changes")}.{(same > 0 ? $" {same} unchanged" : "")}");
        }
        else if (same > 0)
        {
            yield return new StyledLine().Add($"    {same} unchanged");
        }

        if (summary.MaybeCorrupt)
        {
            yield return new StyledLine().Add("    the state of some resources is unknown: run a refresh", "yellow");
        }

        if (!options.Planning)
        {
            yield return new StyledLine();
            yield return new StyledLine().Add("Duration: ", "bold").Add(DurationText.OfDeployment(summary.Duration));
        }

        yield return new StyledLine();
    }
}
