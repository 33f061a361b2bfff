using System.Text;
using Spectre.Console;

namespace Pulumi.Engine.Display;

/// <summary>One line of output: pieces of text, each in a style.</summary>
internal sealed class StyledLine
{
    /// <summary>The style of ordinary text.</summary>
    public const string Plain = "default";

    private readonly List<(string Text, string Style)> _pieces = [];

    /// <summary>How many columns the line takes.</summary>
    public int Length { get; private set; }

    /// <summary>Adds <paramref name="text"/>, which holds no line ends.</summary>
    public StyledLine Add(string text, string style = Plain)
    {
        _pieces.Add((text, style));
        Length += text.Length;
        return this;
    }

    /// <summary>Adds spaces up to <paramref name="column"/>, at least one.</summary>
    public StyledLine PadTo(int column) => Add(new string(' ', Math.Max(column - Length, 1)));

    /// <summary>The line as Spectre.Console draws it, cut at <paramref name="width"/> columns.</summary>
    public Markup ToMarkup(int width)
    {
        var markup = new StringBuilder();
        var rest = width;
        foreach (var (text, style) in _pieces)
        {
            var part = text.Length <= rest ? text : rest > 0 ? text[..(rest - 1)] + "…" : "";
            rest -= part.Length;
            markup.Append(style == Plain ? Markup.Escape(part) : $"[{style}]{Markup.Escape(part)}[/]");
        }

        return new Markup(markup.ToString()) { Overflow = Overflow.Crop };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Concat(_pieces.Select(piece => piece.Text)).TrimEnd();
}
