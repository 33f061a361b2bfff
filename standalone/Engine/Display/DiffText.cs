using Pulumi.Engine.Model;

namespace Pulumi.Engine.Display;

/// <summary>Resources with the properties that change, as <c>--diff</c> and <c>details</c> show them.</summary>
internal sealed class DiffText(DisplayOptions options)
{
    private const int Indent = 4;

    private readonly ValueText _values = new(options.ShowSecrets);
    private readonly Epilogue _changes = new(options);

    /// <summary>All resources to which something happens, and their parents, each below its parent.</summary>
    public IReadOnlyList<StyledLine> Of(DeploymentView view) =>
        [.. ResourceTree.Of(view, options.ShowSames).SelectMany(node => Of(node.Row, node.Depth))];

    private List<StyledLine> Of(ResourceRow row, int depth)
    {
        var step = row.Step;
        if (step is null)
        {
            return [];
        }

        var text = OperationText.Of(row.Operation);
        var margin = new string(' ', depth * Indent);
        var plan = row.Operation == StepOperation.Same ? "same" : text.Plan;
        var lines = new List<StyledLine>
        {
            new StyledLine().Add($"{margin}{text.Symbol,-2}{row.Urn.Type}: ({plan})", text.Style),
        };
        var state = step.New ?? step.Old;
        if ((step.Old?.Id ?? step.New?.Id) is { Length: > 0 } id)
        {
            lines.Add(new StyledLine().Add($"{margin}    [id={id}]", "grey"));
        }

        lines.Add(new StyledLine().Add($"{margin}    [urn={row.Urn}]", "grey"));
        if (state?.Provider is { } provider)
        {
            lines.Add(new StyledLine().Add($"{margin}    [provider={provider}]", "grey"));
        }

        lines.AddRange(Properties(step, text, depth * Indent));
        return lines;
    }

    private IEnumerable<StyledLine> Properties(StepMetadata step, OperationText text, int margin) => step.Operation switch
    {
        // What is made or destroyed is shown whole; what stays shows its differences.
        StepOperation.Create or StepOperation.Read or StepOperation.Import => Whole(step.New, text.Style, margin + Indent),
        StepOperation.Delete or StepOperation.ReadDiscard => Whole(step.Old, text.Style, margin + Indent),
        StepOperation.Same or StepOperation.DeleteReplaced => [],
        _ => PropertyChange.Of(step).SelectMany(change => _changes.ChangeLines(change, margin + Indent - change.Symbol.Length - 1)),
    };

    private IEnumerable<StyledLine> Whole(ResourceState? state, string style, int margin) =>
        (state?.Inputs ?? Protocol.Properties.PropertyMap.Empty)
            .Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(pair => _values.Lines(pair.Key, pair.Value, margin))
            .Select(text => new StyledLine().Add(text, style));
}
