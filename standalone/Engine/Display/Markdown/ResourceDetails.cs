using Pulumi.Engine.Model;
using Pulumi.Protocol.Properties;

namespace Pulumi.Engine.Display.Markdown;

/// <summary>What happens to one resource, property by property, and what its provider says about it.</summary>
internal sealed class ResourceDetails(bool showSecrets)
{
    private readonly ValueText _values = new(showSecrets);

    /// <summary>The paragraphs, or nothing if there is nothing to say.</summary>
    public string Of(ResourceRow row)
    {
        var diff = row.Step is { } step ? Diff(step).ToList() : [];
        var messages = row.Diagnostics.Select(diagnostic => $"- {MarkdownText.Plain(diagnostic.Message)}").ToList();
        if (diff.Count == 0 && messages.Count == 0)
        {
            return "";
        }

        var head = $"{MarkdownText.Code(row.Urn.Type)} {MarkdownText.Code(row.Urn.Name)}";
        IEnumerable<string> paragraphs =
            [head, diff.Count > 0 ? MarkdownText.Block("diff", diff) : "", string.Join('\n', messages)];
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }

    /// <summary>The stack's outputs that change.</summary>
    public string OfOutputs(StepMetadata step)
    {
        var lines = PropertyChange.Between(step.Old?.Outputs, step.New?.Outputs, "", []).SelectMany(Lines).ToList();
        return lines.Count > 0 ? $"Outputs\n\n{MarkdownText.Block("diff", lines)}" : "";
    }

    private IEnumerable<string> Diff(StepMetadata step) => step.Operation switch
    {
        StepOperation.Same => [],
        StepOperation.Create or StepOperation.Read or StepOperation.Import => Whole(step.New, '+'),
        StepOperation.Delete or StepOperation.ReadDiscard => Whole(step.Old, '-'),
        _ => PropertyChange.Of(step).SelectMany(Lines),
    };

    private IEnumerable<string> Whole(ResourceState? state, char mark) => (state?.Inputs ?? PropertyMap.Empty)
        .Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
        .SelectMany(pair => Marked(mark, pair.Key, pair.Value));

    private IEnumerable<string> Lines(PropertyChange change) => change.IsHidden ? [$"! {change.Path} (hidden)"] :
    [
        .. change.Old is { } old ? Marked('-', change.Path, old) : [],
        .. change.New is { } @new ? Marked('+', change.Path, @new) : [],
    ];

    // A value of several lines would lose its mark after the first, so each of them gets one.
    private IEnumerable<string> Marked(char mark, string name, PropertyValue value) =>
        _values.Lines(name, value, indent: 0).SelectMany(line => line.Split('\n')).Select(line => $"{mark} {line.TrimEnd('\r')}");
}
